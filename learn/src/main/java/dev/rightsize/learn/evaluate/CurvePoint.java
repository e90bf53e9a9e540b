package dev.rightsize.learn.evaluate;

/**
 * How good the network was at a moment of its training.
 *
 * @param step of the training
 * @param lines from which it had learned
 * @param hours of the training's time
 * @param loss mean of a line since the point before
 * @param real share of real validation lines read exactly, NaN if there are none
 * @param generated the same of generated lines
 */
public record CurvePoint(int step, long lines, double hours, double loss, double real, double generated) {
    /** What is told of it: the real share, or without real lines the generated one. */
    public double quality() {
        return Double.isNaN(real) ? generated : real;
    }

    /**
     * What is compared to find the best: the mean of both shares, or the one that there is. A thousand real lines alone err by
     * a hundredth, which is more than a later part of a training gains.
     */
    public double merit() {
        return Double.isNaN(real) ? generated : (real + generated) / 2;
    }
}
