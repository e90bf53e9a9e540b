package dev.rightsize.learn.recogniser;

/**
 * What changes while a training goes on.
 *
 * <p>The rate warms up, stays, and falls along a cosine to nothing: full annealing matters. Lines are short at first,
 * when nothing can be aligned yet, and generated at first, when anything teaches.
 *
 * @param steps of the whole training
 * @param rate highest learning rate
 * @param generated share of generated lines at the end, if there are real ones
 */
record Schedule(int steps, double rate, double generated) {
    private static final double WARM = 0.02;
    private static final double FALL = 0.4;
    private static final double SHORT = 0.04;
    private static final double MIXED = 0.15;

    double rate(int step) {
        double progress = progress(step);
        if (progress < WARM) {
            return rate * (progress + 1.0 / steps) / WARM;
        }
        return progress < FALL ? rate : rate * (1 + Math.cos(Math.PI * (progress - FALL) / (1 - FALL))) / 2;
    }

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
