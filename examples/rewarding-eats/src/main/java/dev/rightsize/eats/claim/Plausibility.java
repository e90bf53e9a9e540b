package dev.rightsize.eats.claim;

import dev.rightsize.eats.claim.Reason.Code;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.partner.Directory;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a receipt is like those that its restaurant prints. */
final class Plausibility {
    private static final int ENOUGH_AMOUNTS = 20;
    private static final int ENOUGH_NUMBERS = 8;

    private final JdbcClient jdbc;

    Plausibility(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reason> of(Directory.Partner partner, Claim.Facts facts) {
        List<Reason> reasons = new ArrayList<>();
        if (facts.time() != null && !partner.location().isOpen(facts.time())) {
            reasons.add(
                    Reason.of(Code.OUTSIDE_OPENING_HOURS, "time", facts.time().toString()));
        }
        if (isUnusual(partner.restaurant().id(), facts)) {
            reasons.add(Reason.of(Code.OUTSIDE_USUAL_AMOUNTS));
        }
        if (facts.number() != null && isOutOfOrder(partner.location().id(), facts)) {
            reasons.add(Reason.of(Code.RECEIPT_NUMBER_ORDER, "number", facts.number()));
        }
        return reasons;
    }

    /** Above three times what nineteen of twenty of its recent receipts stay below. */
    private boolean isUnusual(String restaurantId, Claim.Facts facts) {
        List<Long> totals = jdbc
                .sql("SELECT total FROM claim WHERE restaurant_id = ? AND currency = ?"
                        + " AND status IN ('PENDING', 'APPROVED', 'POSTED') ORDER BY submitted_at DESC LIMIT 200")
                .params(Values.of(restaurantId, facts.currency()))
                .query(Long.class)
                .list()
                .stream()
                .sorted()
                .toList();
        return facts.total() != null
                && totals.size() >= ENOUGH_AMOUNTS
                && facts.total() > 3 * totals.get(totals.size() * 19 / 20);
    }

    private record Numbered(LocalDateTime at, long number) {}

    /**
     * Where a location's numbers have grown with time so far, a number must lie between those before and after it. At many
     * tills they begin anew each day; nothing follows there.
     */
    private boolean isOutOfOrder(String locationId, Claim.Facts facts) {
        Numbered ours = numbered(facts.number(), String.valueOf(facts.day()), facts.time());
        if (ours == null) {
            return false;
        }
        List<Numbered> known = new ArrayList<>();
        jdbc.sql("SELECT receipt_number, receipt_date, receipt_time FROM claim WHERE location_id = ?"
                        + " AND status IN ('PENDING', 'APPROVED', 'POSTED') AND receipt_number IS NOT NULL"
                        + " ORDER BY sequence DESC LIMIT 40")
                .param(locationId)
                .query(row -> {
                    String time = row.getString(3);
                    Numbered one =
                            numbered(row.getString(1), row.getString(2), time == null ? null : LocalTime.parse(time));
                    if (one != null) {
                        known.add(one);
                    }
                });
        known.sort(Comparator.comparing(Numbered::at));
        if (known.size() < ENOUGH_NUMBERS || !isGrowing(known)) {
            return false;
        }
        List<Numbered> all = new ArrayList<>(known);
        all.add(ours);
        all.sort(Comparator.comparing(Numbered::at));
        return !isGrowing(all);
    }

    private static boolean isGrowing(List<Numbered> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).number() < numbers.get(i - 1).number()) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Numbered numbered(@Nullable String number, String day, @Nullable LocalTime time) {
        return number == null || time == null || !number.matches("\\d{1,15}")
                ? null
                : new Numbered(LocalDateTime.parse(day + "T" + time), Long.parseLong(number));
    }
}
