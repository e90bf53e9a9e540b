package dev.rightsize.eats.offer;

import dev.rightsize.eats.problem.Problem;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * More points for some receipts.
 *
 * @param locationId where alone it holds; null for all locations of the restaurant
 * @param multiplierPercent 200 for twice the points
 * @param bonusPoints on top
 * @param weekdays when alone it holds; empty for every day
 * @param minimumSpend in minor units
 * @param itemWords what must be among an item's words; then the multiplier is for such items alone. Null for all
 * @param endsOn its last day; null if it has none
 */
public record Offer(
        String id,
        String restaurantId,
        @Nullable String locationId,
        String title,
        long multiplierPercent,
        long bonusPoints,
        Set<DayOfWeek> weekdays,
        long minimumSpend,
        @Nullable String itemWords,
        LocalDate startsOn,
        @Nullable LocalDate endsOn) {
    public Offer {
        weekdays = Set.copyOf(weekdays);
        if (title.isBlank() || title.length() > 120) {
            throw Problem.invalid("title", "A title has 1 to 120 characters.");
        }
        if (multiplierPercent < 100 || multiplierPercent > 1000) {
            throw Problem.invalid(
                    "multiplierPercent", "'multiplierPercent' must be from 100 (once) to 1000 (ten times).");
        }
        if (bonusPoints < 0 || bonusPoints > 100_000 || multiplierPercent == 100 && bonusPoints == 0) {
            throw Problem.invalid("bonusPoints", "An offer needs a multiplier above 100 or 1 to 100000 bonus points.");
        }
        if (minimumSpend < 0) {
            throw Problem.invalid("minimumSpend", "'minimumSpend' must be 0 or more.");
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw Problem.invalid("endsOn", "An offer cannot end before it starts.");
        }
    }

    /** Days in their order, for showing. */
    public List<DayOfWeek> days() {
        return weekdays.stream().sorted().toList();
    }

    /** Whether it holds there on that day. */
    public boolean holds(String location, LocalDate day) {
        return (locationId == null || locationId.equals(location))
                && !day.isBefore(startsOn)
                && (endsOn == null || !day.isAfter(endsOn))
                && (weekdays.isEmpty() || weekdays.contains(day.getDayOfWeek()));
    }
}
