package dev.rightsize.learn.fit;

/** A learning rate that warms up over the first tenth of the steps and then falls to zero along a cosine. */
final class Schedule {
    private Schedule() {}

    static double rate(double peak, int step, int steps) {
        double progress = (step + 1.0) / steps;
        return progress < 0.1 ? peak * progress * 10 : peak * (1 + Math.cos(Math.PI * (progress - 0.1) / 0.9)) / 2;
    }
}
