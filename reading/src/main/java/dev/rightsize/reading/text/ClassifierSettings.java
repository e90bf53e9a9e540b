package dev.rightsize.reading.text;

import java.util.List;

/**
 * What a classifier's graphs do not know.
 *
 * @param labels in the order of the graphs' outputs, at least two
 * @param ngramScale factor on the scores of the n-gram graph; 0 if the bundle has none
 * @param encoderScale factor on the scores from the sentence's vector; 0 if the bundle has no encoder
 * @param threshold below this confidence the classifier is not sure; 0 if it always is, more than 1 if never
 * @param confidenceSlope how fast confidence rises with {@link NetworkScores#agreement}; 0 if the confidence in a label is its
 *     probability
 * @param confidenceOffset the log-odds of the confidence where the agreement is 0
 */
public record ClassifierSettings(
        List<String> labels,
        double ngramScale,
        double encoderScale,
        double threshold,
        double confidenceSlope,
        double confidenceOffset) {
    /** The confidence in a label is its probability. */
    public ClassifierSettings(List<String> labels, double ngramScale, double encoderScale, double threshold) {
        this(labels, ngramScale, encoderScale, threshold, 0, 0);
    }

    public ClassifierSettings {
        labels = List.copyOf(labels);
        if (labels.size() < 2) {
            throw new IllegalArgumentException("'labels' must name at least two but names " + labels + ".");
        }
        if (labels.stream().distinct().count() < labels.size()) {
            throw new IllegalArgumentException("'labels' names one twice: " + labels + ".");
        }
        if (!(ngramScale >= 0 && encoderScale >= 0 && ngramScale + encoderScale > 0)) {
            throw new IllegalArgumentException("'ngramScale' and 'encoderScale' must not be negative, and one of them"
                    + " not 0, but are " + ngramScale + " and " + encoderScale + ".");
        }
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("'threshold' must not be negative but is " + threshold + ".");
        }
        if (!(confidenceSlope >= 0 && Double.isFinite(confidenceSlope) && Double.isFinite(confidenceOffset))) {
            throw new IllegalArgumentException(
                    "'confidenceSlope' must not be negative, and it and 'confidenceOffset' must be"
                            + " finite, but they are " + confidenceSlope + " and " + confidenceOffset + ".");
        }
    }

    /** The probability of each label, in their order. */
    public double[] probabilities(NetworkScores scores) {
        return scores.probabilities(ngramScale, encoderScale);
    }

    /**
     * How probable it is that a label is right, 0 to 1.
     *
     * @param probability the label's own of {@link #probabilities}
     */
    public double confidence(NetworkScores scores, int label, double probability) {
        return confidenceSlope == 0
                ? probability
                : confidence(scores.agreement(label, ngramScale, encoderScale), confidenceSlope, confidenceOffset);
    }

    /** A logistic curve (Platt, 1999): it rises with the agreement, so that both put texts in the same order. */
    public static double confidence(double agreement, double slope, double offset) {
        return 1 / (1 + Math.exp(-(slope * agreement + offset)));
    }

    public boolean usesNgrams() {
        return ngramScale > 0;
    }

    public boolean usesEncoder() {
        return encoderScale > 0;
    }
}
