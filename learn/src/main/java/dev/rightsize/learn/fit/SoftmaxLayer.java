package dev.rightsize.learn.fit;

import java.util.List;

/** A linear layer that gives a score to each label. */
public final class SoftmaxLayer {
    private final int inputs;
    private final Parameter weights;
    private final Parameter bias;

    SoftmaxLayer(int inputs, int labels) {
        this.inputs = inputs;
        weights = Parameter.zeros(inputs * labels);
        bias = Parameter.zeros(labels);
    }

    public int inputs() {
        return inputs;
    }

    public int labels() {
        return bias.values.length;
    }

    /** By input, so that the inner loops run along the labels; not a copy. */
    public float[] weights() {
        return weights.values;
    }

    public float[] bias() {
        return bias.values;
    }

    List<Parameter> parameters() {
        return List.of(weights, bias);
    }

    /** The score of each label. */
    public float[] scores(float[] input) {
        float[] scores = bias.values.clone();
        float[] all = weights.values;
        for (int i = 0; i < inputs; i++) {
            float value = input[i];
            int at = i * scores.length;
            for (int label = 0; label < scores.length; label++) {
                scores[label] += value * all[at + label];
            }
        }
        return scores;
    }

    /** Adds the gradient of one example, given the slopes of the scores. */
    void backward(float[] input, float[] slopes) {
        float[] all = weights.gradient;
        for (int i = 0; i < inputs; i++) {
            float value = input[i];
            int at = i * slopes.length;
            for (int label = 0; label < slopes.length; label++) {
                all[at + label] += value * slopes[label];
            }
        }
        for (int label = 0; label < slopes.length; label++) {
            bias.gradient[label] += slopes[label];
        }
    }
}
