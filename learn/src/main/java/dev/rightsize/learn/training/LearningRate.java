package dev.rightsize.learn.training;

/**
 * How far the weights move: the rate warms up, stays, and falls along a cosine to nothing; full annealing matters.
 *
 * @param steps of the whole training
 * @param highest rate
 */
record LearningRate(int steps, double highest) {
    private static final double WARM = 0.02;
    private static final double FALL = 0.4;

    double at(int step) {
        double progress = (double) step / steps;
        if (progress < WARM) {
            return highest * (progress + 1.0 / steps) / WARM;
        }
        return progress < FALL ? highest : highest * (1 + Math.cos(Math.PI * (progress - FALL) / (1 - FALL))) / 2;
    }
}
