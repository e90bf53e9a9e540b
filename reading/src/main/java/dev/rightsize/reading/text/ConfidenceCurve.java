package dev.rightsize.reading.text;

/**
 * Makes probabilities of scores, the largest of which is a confidence: of the answers that carry it, that share is right.
 *
 * <p>Twice the temperature at which scores fit best orders texts better: a text that belongs to no label raises several a
 * little, which only a soft distribution shows. But it is too modest. So the largest probability of that soft distribution
 * passes through a logistic curve on its log-odds (Platt, 1999), which is fitted to examples held out; the other labels
 * share the rest as they do in the soft one.
 *
 * @param slope of the curve, above 0
 * @param offset of the curve at even odds
 */
public record ConfidenceCurve(double slope, double offset) {
    private static final double SOFTENING = 0.5;
    private static final double LEAST = 1e-300;
    /** Of the lead that the likeliest label has over the second in the soft distribution, what it never loses. */
    private static final double LEAD = 0.1;

    public ConfidenceCurve {
        if (!(slope > 0) || !Double.isFinite(slope) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("'confidenceSlope' must be more than 0, and 'confidenceOffset' a number,"
                    + " but they are " + slope + " and " + offset + ".");
        }
    }

    /** The log-odds of the likeliest label in the soft distribution; replaces scores by that distribution. */
    public static double soften(double[] scores) {
        for (int i = 0; i < scores.length; i++) {
            scores[i] *= SOFTENING;
        }
        Softmax.inPlace(scores);
        int best = best(scores);
        return Math.log(scores[best] / rest(scores, best));
    }

    /** Replaces scores by probabilities, which keep their order and add up to 1. */
    public void inPlace(double[] scores) {
        double confidence = confidence(soften(scores));
        int best = best(scores);
        double rest = rest(scores, best);
        double second = 0;
        for (int i = 0; i < scores.length; i++) {
            second = i == best ? second : Math.max(second, scores[i] / rest);
        }
        // The likeliest stays the likeliest, and by some way, so that rounding elsewhere does not choose another.
        double even = second / (1 + second);
        double kept = Math.max(confidence, even + LEAD * (scores[best] - even));
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i == best ? kept : (1 - kept) * scores[i] / rest;
        }
    }

    /** The probability of all labels but the likeliest, added up: one less the likeliest is too coarse where it is small. */
    private static double rest(double[] probabilities, int best) {
        double rest = 0;
        for (int i = 0; i < probabilities.length; i++) {
            rest += i == best ? 0 : probabilities[i];
        }
        return Math.max(LEAST, rest);
    }

    private double confidence(double logOdds) {
        return 1 / (1 + Math.exp(-(slope * logOdds + offset)));
    }

    private static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
