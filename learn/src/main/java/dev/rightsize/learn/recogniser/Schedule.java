package dev.rightsize.learn.recogniser;

/**
 * What changes while a training goes on.
 *
 * <p>The rate warms up, stays, and falls along a cosine to nothing: full annealing matters. Lines are short at first,
 * when nothing can be aligned yet, and generated at first, when anything teaches.
 *
 * @param rate highest learning rate
 * @param generated share of generated lines at the end, if there are real ones
 */
record Schedule(double rate, double generated) {
    private static final double FIRST = 0.2;
    private static final double WARM = 0.02;
    private static final double FALL = 0.4;
    private static final double SHORT = 0.04;
    private static final double MIXED = 0.15;

    /** @param progress of the whole training, 0 to 1; likewise below */
    double rate(double progress) {
        if (progress < WARM) {
            return rate * Math.max(FIRST, progress / WARM);
        }
        return progress < FALL ? rate : rate * (1 + Math.cos(Math.PI * (progress - FALL) / (1 - FALL))) / 2;
    }

    /** The widest line to learn from, in pixels. */
    int maxWidth(double progress) {
        return progress >= SHORT ? Integer.MAX_VALUE : (int) (80 + 400 * progress / SHORT);
    }

    /** The share of generated lines. */
    double generatedShare(double progress) {
        return Math.max(generated, 1 - (1 - generated) * Math.max(0, progress - SHORT) / (MIXED - SHORT));
    }
}
