package dev.rightsize.reading.text;

/** Scores become probabilities. */
public final class Softmax {
    private Softmax() {}

    /** Replaces scores by probabilities, which add up to 1. */
    public static void inPlace(double[] scores) {
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            most = Math.max(most, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }
}
