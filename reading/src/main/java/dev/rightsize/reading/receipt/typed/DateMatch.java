package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.List;

/**
 * A date in a row, with every day that it may mean.
 *
 * @param readings different days, the likeliest first; at least one
 * @param separator the mark between the parts, {@code '/'} say; a space if there is none
 * @param yearDigits 2 or 4
 * @param weekday the weekday printed next to it, 1 for Monday to 7 for Sunday; 0 if none is
 * @param labelled whether a word for date stands before it
 * @param weak whether it may well be something else: digits without marks, spaces for marks, the 1990s in two digits
 * @param repaired whether characters had to be corrected
 */
public record DateMatch(
        int start,
        int end,
        List<DateReading> readings,
        char separator,
        int yearDigits,
        int weekday,
        boolean labelled,
        boolean weak,
        boolean repaired)
        implements Match {
    public DateMatch {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("A date needs at least one reading.");
        }
    }

    /** The likeliest day. */
    public CalendarDate date() {
        return readings.get(0).date();
    }

    /** How the likeliest day is printed. */
    public DateForm form() {
        return readings.get(0).form();
    }

    /** Whether it may mean different days. */
    public boolean isAmbiguous() {
        return readings.size() > 1;
    }
}
