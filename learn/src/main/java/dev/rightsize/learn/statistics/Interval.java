package dev.rightsize.learn.statistics;

/**
 * A figure and where it may lie, with 95 % confidence.
 *
 * @param low the lower end
 * @param value what was counted; outside of the ends only where they are those of a resampled statistic
 * @param high the upper end
 */
public record Interval(double low, double value, double high) {
    public Interval {
        if (!(low <= high) || Double.isNaN(value)) {
            throw new IllegalArgumentException(
                    "An interval goes from low to high but is " + low + ", " + value + ", " + high + ".");
        }
    }

    /** Whether {@code other} lies inside, the ends included. */
    public boolean holds(double other) {
        return low <= other && other <= high;
    }
}
