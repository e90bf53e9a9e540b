package dev.rightsize.learn.statistics;

import java.util.Arrays;

/** A figure, and what it was on each draw of a {@link Bootstrap}. Immutable. */
public final class Resampled {
    private static final double TAIL = 0.025;

    private final double value;
    private final double[] samples;

    Resampled(double value, double[] samples) {
        this.value = value;
        this.samples = samples;
    }

    /** The figure with the interval between its percentiles. */
    public Interval interval() {
        double[] sorted = samples.clone();
        Arrays.sort(sorted);
        int tail = (int) Math.floor(TAIL * sorted.length);
        return new Interval(sorted[tail], value, sorted[sorted.length - 1 - tail]);
    }

    /** This figure less another on the same draws. */
    public Difference minus(Resampled other) {
        if (samples.length != other.samples.length) {
            throw new IllegalArgumentException("Only figures of one bootstrap can be compared, but there are "
                    + samples.length + " and " + other.samples.length + " draws.");
        }
        double[] differences = new double[samples.length];
        int notAbove = 0;
        int notBelow = 0;
        for (int i = 0; i < samples.length; i++) {
            differences[i] = samples[i] - other.samples[i];
            notAbove += differences[i] <= 0 ? 1 : 0;
            notBelow += differences[i] >= 0 ? 1 : 0;
        }
        double probability = 2.0 * (Math.min(notAbove, notBelow) + 1) / (samples.length + 1);
        return new Difference(new Resampled(value - other.value, differences).interval(), Math.min(1, probability));
    }
}
