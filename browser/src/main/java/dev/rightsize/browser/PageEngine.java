package dev.rightsize.browser;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.ModelException;
import java.util.HashMap;
import java.util.Map;
import org.teavm.jso.core.JSArray;

/**
 * Runs networks in onnxruntime-web. One ask at a time: whoever asks says with {@link #during} how it may be ended, which is
 * possible between two runs only, because a run holds the worker's one thread.
 */
final class PageEngine implements Engine {
    private final Networks networks;
    private Cancellation cancellation = Cancellation.NEVER;

    PageEngine(Networks networks) {
        this.networks = networks;
    }

    void during(Cancellation ask) {
        cancellation = ask;
    }

    @Override
    public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
        if (cancellation.isCancelled()) {
            throw new EngineException("Model '" + model + "' was not run because nobody waits for it any more.");
        }
        JSArray<PageTensor> given = new JSArray<>();
        inputs.forEach((name, tensor) -> given.push(PageTensor.of(name, tensor)));
        JSArray<PageTensor> outputs = outputs(model, given);
        Map<String, Tensor> taken = new HashMap<>();
        for (int i = 0; i < outputs.getLength(); i++) {
            taken.put(outputs.get(i).getName(), outputs.get(i).tensor());
        }
        return taken;
    }

    private JSArray<PageTensor> outputs(String model, JSArray<PageTensor> inputs) {
        try {
            return Outcome.await(networks.run(model, inputs));
        } catch (ModelException e) {
            throw new EngineException(String.valueOf(e.getMessage()), e);
        }
    }
}
