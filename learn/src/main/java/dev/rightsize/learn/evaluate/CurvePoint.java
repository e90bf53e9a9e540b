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
    /** What is compared to find the best: the real share, or without real lines the generated one. */
    public double quality() {
        return Double.isNaN(real) ? generated : real;
    }
}
