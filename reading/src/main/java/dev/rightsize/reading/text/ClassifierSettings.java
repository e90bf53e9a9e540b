package dev.rightsize.reading.text;

import java.util.List;

/**
 * What a classifier's graphs do not know.
 *
 * @param labels in the order of the graphs' outputs, at least two
 * @param ngramScale factor on the scores of the n-gram graph; 0 if the bundle has none
 * @param encoderScale factor on the scores from the sentence's vector; 0 if the bundle has no encoder
 * @param confidenceSlope of the {@link ConfidenceCurve}
 * @param confidenceOffset of that curve
 * @param threshold below this probability the classifier is not sure; 0 if it always is, more than 1 if never
 */
public record ClassifierSettings(
        List<String> labels,
        double ngramScale,
        double encoderScale,
        double confidenceSlope,
        double confidenceOffset,
        double threshold) {
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
        new ConfidenceCurve(confidenceSlope, confidenceOffset);
        if (!(threshold >= 0)) {
            throw new IllegalArgumentException("'threshold' must not be negative but is " + threshold + ".");
        }
    }

    /** What makes probabilities of the summed scores. */
    public ConfidenceCurve curve() {
        return new ConfidenceCurve(confidenceSlope, confidenceOffset);
    }

    public boolean usesNgrams() {
        return ngramScale > 0;
    }

    public boolean usesEncoder() {
        return encoderScale > 0;
    }
}
