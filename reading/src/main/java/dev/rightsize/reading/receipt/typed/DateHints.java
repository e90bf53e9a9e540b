package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells about how its country writes dates.
 *
 * @param dayFirst weight of the evidence for day before month, 0 for none
 * @param monthFirst weight of the evidence for month before day, 0 for none
 * @param evidence reasons in plain words
 * @param latest no receipt is younger; null if unknown
 */
public record DateHints(
        int dayFirst,
        int monthFirst,
        List<String> evidence,
        @Nullable CalendarDate latest) {
    /** No hint at all. */
    public static final DateHints NONE = new DateHints(0, 0, List.of(), null);

    public DateHints {
        evidence = List.copyOf(evidence);
    }

    /** Reads the hints of a page: currency, telephone numbers, tax numbers, languages, addresses, 12-hour times. */
    public static DateHints of(List<String> rows) {
        return DateHintReader.read(rows);
    }

    /** The same hints, and no receipt is younger than this day. */
    public DateHints until(CalendarDate latest) {
        return new DateHints(dayFirst, monthFirst, evidence, latest);
    }
}
