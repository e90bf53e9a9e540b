package dev.rightsize.core.metering;

/**
 * A figure and how it came to be known. What is unknown has no measure at all: null, never 0.
 *
 * @param value the figure, in the unit that the field's name says; finite
 * @param basis whether it was measured, estimated or disclosed
 * @param source the clock, method or publication that it comes from
 */
public record Measure(double value, Basis basis, String source) {
    public Measure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(
                    "A measure must be a finite number but is " + value + ". Use null for what is unknown.");
        }
    }

    /** A figure that was read from a clock or a counter. */
    public static Measure measured(double value, String source) {
        return new Measure(value, Basis.MEASURED, source);
    }
}
