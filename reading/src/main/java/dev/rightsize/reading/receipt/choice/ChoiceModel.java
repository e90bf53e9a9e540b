package dev.rightsize.reading.receipt.choice;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among candidates: a network scores each, a softmax over the scores and a 0 for "none of them" makes
 * probabilities, sharpened or flattened by a temperature that was fitted on receipts not used for training.
 */
public final class ChoiceModel {
    private final Engine engine;
    private final String model;
    private final double temperature;

    /**
     * @param model the name by which the engine knows the network
     * @param temperature divides the scores, above 0
     */
    public ChoiceModel(Engine engine, String model, double temperature) {
        this.engine = engine;
        this.model = model;
        this.temperature = temperature;
    }

    /** The probability of each candidate; what is missing to 1 is that of none. */
    public <T> double[] probabilities(List<Candidate<T>> candidates) {
        int count = candidates.size();
        if (count == 0) {
            return new double[0];
        }
        int figures = candidates.get(0).figures().length;
        float[] flat = new float[count * figures];
        for (int i = 0; i < count; i++) {
            System.arraycopy(candidates.get(i).figures(), 0, flat, i * figures, figures);
        }
        Tensor scores = engine.run(model, Map.of("candidates", FloatTensor.of(flat, count, figures)))
                .get("scores");
        return softmax(scores, count);
    }

    private double[] softmax(@Nullable Tensor scores, int count) {
        if (!(scores instanceof FloatTensor floats) || floats.values().length != count) {
            throw new EngineException(
                    "Model '" + model + "' must return one score a candidate. Use the bundle made for this version.");
        }
        double most = 0;
        for (float score : floats.values()) {
            if (!Float.isFinite(score)) {
                throw new EngineException("Model '" + model + "' must return scores but returned " + score
                        + ". Use the bundle made for this version.");
            }
            most = Math.max(most, score / temperature);
        }
        double sum = Math.exp(-most);
        double[] probabilities = new double[count];
        for (int i = 0; i < count; i++) {
            probabilities[i] = Math.exp(floats.values()[i] / temperature - most);
            sum += probabilities[i];
        }
        for (int i = 0; i < count; i++) {
            probabilities[i] /= sum;
        }
        return probabilities;
    }
}
