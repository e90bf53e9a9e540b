package dev.rightsize.learn.fit;

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

    /** By label; not a copy. */
    public float[] weights() {
        return weights.values;
    }

    public float[] bias() {
        return bias.values;
    }

    java.util.List<Parameter> parameters() {
        return java.util.List.of(weights, bias);
    }

    /** The score of each label. */
    public float[] scores(float[] input) {
        float[] scores = bias.values.clone();
        for (int label = 0, at = 0; label < scores.length; label++) {
            float sum = 0;
            for (int i = 0; i < inputs; i++, at++) {
                sum += weights.values[at] * input[i];
            }
            scores[label] += sum;
        }
        return scores;
    }

    /** Adds the gradient of one example, given the slopes of the scores. */
    void backward(float[] input, float[] slopes) {
        for (int label = 0; label < slopes.length; label++) {
            float slope = slopes[label];
            bias.gradient[label] += slope;
            int at = label * inputs;
            for (int i = 0; i < inputs; i++) {
                weights.gradient[at + i] += slope * input[i];
            }
        }
    }
}
