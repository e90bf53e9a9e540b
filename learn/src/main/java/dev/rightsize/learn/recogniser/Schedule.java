package dev.rightsize.learn.recogniser;

/**
 * What is learned from while a training goes on: lines are short at first, when nothing can be aligned yet, and generated
 * at first, when anything teaches.
 *
 * @param generated share of generated lines at the end, if there are real ones
 */
record Schedule(double generated) {
    private static final double SHORT = 0.04;
    private static final double MIXED = 0.15;

    /**
     * The widest line to learn from, in pixels.
     *
     * @param progress of the whole training, 0 to 1; likewise below
     */
    int maxWidth(double progress) {
        return progress >= SHORT ? Integer.MAX_VALUE : (int) (80 + 400 * progress / SHORT);
    }

    /** The share of generated lines. */
    double generatedShare(double progress) {
        return Math.max(generated, 1 - (1 - generated) * Math.max(0, progress - SHORT) / (MIXED - SHORT));
    }
}
