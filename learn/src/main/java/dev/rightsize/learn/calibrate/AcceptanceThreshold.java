package dev.rightsize.learn.calibrate;

import java.util.List;

/**
 * The lowest confidence, from 0.5 on, at which answers are right often enough, with a guarantee: thresholds from high to low are tested in
 * an order fixed beforehand, each by the exact binomial test that belongs to Clopper and Pearson's interval (1934), until the
 * first that fails (fixed-sequence testing; Angelopoulos et al., "Learn then Test", arXiv 2110.01052).
 *
 * <p>The guarantee holds for texts like those held out: with traffic of another kind it does not.
 */
public final class AcceptanceThreshold {
    /** Never sure. */
    public static final double NEVER = 1.01;

    private static final int STEPS = 200;
    /** A label that is less probable than all others together is no answer, however good the examples were. */
    private static final double LEAST = 0.5;

    private AcceptanceThreshold() {}

    /**
     * An answer that was held out.
     *
     * @param confidence 0 to 1
     */
    public record Answer(double confidence, boolean right) {}

    /**
     * Chooses the threshold.
     *
     * @param target share of the accepted answers that shall be right, less than 1
     * @param error how probable it may be that they are not
     * @return {@link #NEVER} if no threshold passes: too few answers, or too many wrong ones
     */
    public static double choose(List<Answer> answers, double target, double error) {
        double chosen = NEVER;
        for (int step = STEPS - 1; step >= LEAST * STEPS; step--) {
            double threshold = (double) step / STEPS;
            int accepted = 0;
            int wrong = 0;
            for (Answer answer : answers) {
                if (answer.confidence >= threshold) {
                    accepted++;
                    wrong += answer.right ? 0 : 1;
                }
            }
            if (canPass(accepted, target, error)) {
                if (atMost(wrong, accepted, 1 - target) > error) {
                    return chosen;
                }
                chosen = threshold;
            }
        }
        return chosen;
    }

    /** How many answers, all of them right, prove a target. */
    public static int fewest(double target, double error) {
        return (int) Math.ceil(Math.log(error) / Math.log(target));
    }

    /** Whether so many could prove it if all were right; looks at no answer's truth, so it spends none of the error. */
    private static boolean canPass(int accepted, double target, double error) {
        return accepted >= fewest(target, error);
    }

    /** The probability of at most {@code count} successes in {@code trials}. */
    static double atMost(int count, int trials, double probability) {
        double logTerm = trials * Math.log1p(-probability);
        double ratio = Math.log(probability) - Math.log1p(-probability);
        double sum = 0;
        for (int i = 0; i <= count; i++) {
            sum += Math.exp(logTerm);
            logTerm += Math.log((double) (trials - i) / (i + 1)) + ratio;
        }
        return Math.min(1, sum);
    }
}
