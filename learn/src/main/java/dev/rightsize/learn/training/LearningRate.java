package dev.rightsize.learn.training;

/**
 * How far the weights move: the rate warms up, stays, and falls along a cosine to nothing; full annealing matters.
 *
 * @param highest rate
 */
record LearningRate(double highest) {
    private static final double FIRST = 0.2;
    private static final double WARM = 0.02;
    private static final double FALL = 0.4;

    /** Whether it has fallen to half or less. */
    boolean isLow(double progress) {
        return progress > FALL && at(progress) <= highest / 2;
    }

    /** @param progress of the whole training, 0 to 1 */
    double at(double progress) {
        if (progress < WARM) {
            return highest * Math.max(FIRST, progress / WARM);
        }
        return progress < FALL ? highest : highest * (1 + Math.cos(Math.PI * (progress - FALL) / (1 - FALL))) / 2;
    }
}
