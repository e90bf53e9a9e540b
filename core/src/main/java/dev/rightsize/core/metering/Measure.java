package dev.rightsize.core.metering;

import dev.rightsize.core.catalogue.Basis;

/**
 * A figure and how it came to be known. What is unknown has no measure at all: null, never 0.
 *
 * @param low the least it may be; {@code value} where no range is known
 * @param value the figure, in the unit that the field's name says; finite
 * @param high the most it may be
 * @param basis whether it was measured, estimated or disclosed
 * @param source the clock, method or publication that it comes from
 */
public record Measure(double low, double value, double high, Basis basis, String source) {
    public Measure {
        if (!Double.isFinite(low) || !Double.isFinite(value) || !Double.isFinite(high)) {
            throw new IllegalArgumentException("A measure must be a finite number but is " + low + ", " + value + ", "
                    + high + ". Use null for what is unknown.");
        }
        if (low > value || value > high) {
            throw new IllegalArgumentException("A measure's low, value and high must not fall but are " + low + ", "
                    + value + " and " + high + ".");
        }
    }

    /** A figure that was read from a clock or a counter. */
    public static Measure measured(double value, String source) {
        return new Measure(value, value, value, Basis.MEASURED, source);
    }

    /** A figure that was calculated, and the range in which it lies. */
    public static Measure estimated(double low, double value, double high, String source) {
        return new Measure(low, value, high, Basis.ESTIMATED, source);
    }

    /** A figure that the provider told with its answer. */
    public static Measure disclosed(double value, String source) {
        return new Measure(value, value, value, Basis.DISCLOSED, source);
    }

    /**
     * The sum: low, value and high each apart; as sure as the weaker of both. What was measured to be 0 adds nothing, not
     * even its source.
     */
    public Measure plus(Measure other) {
        if (isNothing() || other.isNothing()) {
            return isNothing() ? other : this;
        }
        String both = source.contains(other.source) ? source : source + " + " + other.source;
        return new Measure(low + other.low, value + other.value, high + other.high, basis.weaker(other.basis), both);
    }

    /** So many of it; {@code factor} is not negative. */
    public Measure times(double factor) {
        return new Measure(low * factor, value * factor, high * factor, basis, source);
    }

    /** Whether only a range is known. */
    public boolean isRange() {
        return low < high;
    }

    private boolean isNothing() {
        return low == 0 && high == 0 && basis == Basis.MEASURED;
    }
}
