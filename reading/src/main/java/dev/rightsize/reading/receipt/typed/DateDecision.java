package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.CalendarDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which day a printed date means.
 *
 * @param date the day; null if the evidence does not tell
 * @param readings every day that it may mean, the likeliest first
 * @param evidence reasons in plain words; empty if there was nothing to decide
 */
public record DateDecision(@Nullable CalendarDate date, List<CalendarDate> readings, List<String> evidence) {
    public DateDecision {
        readings = List.copyOf(readings);
        evidence = List.copyOf(evidence);
    }
}
