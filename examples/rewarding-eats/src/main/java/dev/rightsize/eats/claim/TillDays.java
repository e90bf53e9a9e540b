package dev.rightsize.eats.claim;

import java.util.List;
import org.springframework.stereotype.Component;

/** Takes what a till says it sold, and lets it speak for and against claims. */
@Component
public final class TillDays {
    private final DayTotals dayTotals;
    private final Review review;

    public TillDays(DayTotals dayTotals, Review review) {
        this.dayTotals = dayTotals;
        this.review = review;
    }

    /** Lines of whole days of a location; see {@link DayTotals.Line#of}. */
    public DayTotals.Imported take(String locationId, List<DayTotals.Line> lines) {
        return dayTotals.take(locationId, lines, review);
    }
}
