package dev.rightsize.core.metering;

import dev.rightsize.core.catalogue.Figure;

/**
 * A quantity that is not known exactly.
 *
 * @param low the least it may be, not negative
 * @param central what it is expected to be
 * @param high the most it may be
 */
public record Range(double low, double central, double high) {
    public Range {
        if (!(low >= 0 && low <= central && central <= high && high < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("A range must be finite, not negative and not fall, but is " + low + ", "
                    + central + ", " + high + ".");
        }
    }

    /** A range without width. */
    public static Range of(double value) {
        return new Range(value, value, value);
    }

    /** The range of a figure on a card. */
    public static Range of(Figure figure) {
        return new Range(figure.low(), figure.value(), figure.high());
    }

    /**
     * From the least to the most; what is expected is their geometric mean, because the errors of estimates of energy
     * multiply rather than add.
     */
    public static Range between(double low, double high) {
        return new Range(low, Math.sqrt(low * high), high);
    }

    public Range plus(Range other) {
        return new Range(low + other.low, central + other.central, high + other.high);
    }

    public Range times(Range other) {
        return new Range(low * other.low, central * other.central, high * other.high);
    }

    public Range times(double factor) {
        return new Range(low * factor, central * factor, high * factor);
    }

    /** {@code factor} times as wide to either side. */
    public Range widened(double factor) {
        return new Range(low / factor, central, high * factor);
    }

    /** This range as an estimate by a method. */
    public Measure estimated(String source) {
        return Measure.estimated(low, central, high, source);
    }
}
