package dev.rightsize.learn.recogniser;

/**
 * How good the network was at a moment of its training.
 *
 * @param lines from which it had learned
 * @param hours of the training's time
 * @param loss mean of a line since the point before
 * @param real share of real validation lines read exactly, NaN if there are none
 * @param generated the same of generated lines
 */
public record CurvePoint(long lines, double hours, double loss, double real, double generated) {
    /** What is compared to find the best: the real share, or without real lines the generated one. */
    double quality() {
        return Double.isNaN(real) ? generated : real;
    }
}
