package dev.rightsize.core.catalogue;

/**
 * A figure on a card, with where it is from. What is unknown has no figure at all: null, never 0.
 *
 * @param low the least it may be; {@code value} where no range is known
 * @param value the figure, in the unit that the field's name says
 * @param high the most it may be
 * @param basis whether it was measured, estimated or disclosed
 * @param source who says so: an address, a publication, a command
 * @param date the day on which that was measured or published, or else read there, {@code YYYY-MM-DD}
 */
public record Figure(double low, double value, double high, Basis basis, String source, String date) {
    public Figure {
        Facts.checkNotNegative("value", value);
        Facts.checkNotNegative("low", low);
        Facts.checkNotNegative("high", high);
        if (low > value || value > high) {
            throw new IllegalArgumentException(
                    "'low', 'value' and 'high' must not fall but are " + low + ", " + value + " and " + high + ".");
        }
        Facts.checkSource(source);
        Facts.checkDate("date", date);
    }

    /** A figure without a range. */
    public static Figure of(double value, Basis basis, String source, String date) {
        return new Figure(value, value, value, basis, source, date);
    }

    /** Whether only a range is known. */
    public boolean isRange() {
        return low < high;
    }
}
