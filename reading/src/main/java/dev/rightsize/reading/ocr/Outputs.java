package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.Map;

/** What came out of a network. */
final class Outputs {
    private Outputs() {}

    /** The one output of a model, which must be numbers. */
    static FloatTensor only(String model, Map<String, Tensor> outputs) {
        if (outputs.size() != 1 || !(outputs.values().iterator().next() instanceof FloatTensor floats)) {
            throw new EngineException("Model '" + model + "' must have one output of float32 but has "
                    + outputs.keySet() + ". Choose another model for this task.");
        }
        return floats;
    }
}
