package dev.rightsize.learn.recogniser;

/**
 * What is learned from while a training goes on: lines are short at first, when nothing can be aligned yet, and generated
 * at first, when anything teaches.
 *
 * @param steps of the whole training
 * @param generated share of generated lines at the end, if there are real ones
 */
record Schedule(int steps, double generated) {
    private static final double SHORT = 0.04;
    private static final double MIXED = 0.15;

    /** The widest line to learn from, in pixels. */
    int maxWidth(int step) {
        double progress = progress(step) / SHORT;
        return progress >= 1 ? Integer.MAX_VALUE : (int) (80 + 400 * progress);
    }

    /** The share of generated lines. */
    double generatedShare(int step) {
        return Math.max(generated, 1 - (1 - generated) * Math.max(0, progress(step) - SHORT) / (MIXED - SHORT));
    }

    private double progress(int step) {
        return (double) step / steps;
    }
}
