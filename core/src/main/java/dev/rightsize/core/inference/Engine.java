package dev.rightsize.core.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs models: ONNX Runtime on a server, onnxruntime-web in a page.
 *
 * <p>Calls block until the result is there. Implementations are safe for use by several threads at once unless they
 * say otherwise; a page has one thread and suspends instead of blocking.
 */
public interface Engine {
    /**
     * Runs one model once.
     *
     * @param model the model's name as the engine knows it, for example {@code text-detection}
     * @param inputs tensors by the graph's input names
     * @return tensors by the graph's output names; the caller owns them
     * @throws EngineException if the model is unknown, refuses the input or fails while running
     */
    Map<String, Tensor> run(String model, Map<String, Tensor> inputs);

    /**
     * Runs one model on several inputs, in any order or at the same time.
     *
     * @return the outputs in the order of the inputs
     */
    default List<Map<String, Tensor>> runAll(String model, List<Map<String, Tensor>> inputs) {
        List<Map<String, Tensor>> outputs = new ArrayList<>();
        for (Map<String, Tensor> input : inputs) {
            outputs.add(run(model, input));
        }
        return outputs;
    }
}
