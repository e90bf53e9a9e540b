package dev.rightsize.core.inference;

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
}
