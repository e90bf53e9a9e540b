package dev.rightsize.eats.claim;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Values;
import dev.rightsize.eats.explanation.Explanation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a restaurant's till says it sold, line by line: the best witness for a claim, and against one. */
@Component
public final class DayTotals {
    /** What the till says about a receipt. */
    enum Standing {
        CONFIRMED,
        /** The day is there, the receipt is not. */
        CONTRADICTED,
        UNKNOWN
    }

    /**
     * One receipt of a till.
     *
     * @param total in minor units; below 0 for a refund
     */
    public record Line(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable String receiptNumber,
            long total) {
        /**
         * From the fields of a CSV: date, time, receipt number, total.
         *
         * @param decimals of the currency
         * @throws IllegalArgumentException that says what is wrong with it
         */
        public static Line of(List<String> fields, int decimals) {
            if (fields.size() != 4) {
                throw new IllegalArgumentException("A line has four fields: date, time, receipt number, total.");
            }
            try {
                String time = fields.get(1).strip();
                String number = fields.get(2).strip();
                return new Line(
                        LocalDate.parse(fields.get(0).strip()),
                        time.isEmpty() ? null : LocalTime.parse(time),
                        number.isEmpty() ? null : number,
                        new BigDecimal(fields.get(3).strip())
                                .movePointRight(decimals)
                                .longValueExact());
            } catch (DateTimeException notATime) {
                throw new IllegalArgumentException("Write dates as 2026-03-02 and times as 13:45.", notATime);
            } catch (ArithmeticException | NumberFormatException notAnAmount) {
                String example = BigDecimal.valueOf(1234, decimals).toPlainString();
                throw new IllegalArgumentException("Write totals as " + example + ", without a currency.", notAnAmount);
            }
        }
    }

    /** @param matched lines for which there is a claim */
    public record Imported(int lines, int matched, int refunds) {}

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public DayTotals(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * Takes the lines of whole days; what was imported for these days before is replaced. Claims that waited for nothing
     * else are approved, those that the day does not have are put before a reviewer, and what was refunded is taken back.
     */
    Imported take(String locationId, List<Line> lines, Review review) {
        return database.transactions().write(() -> {
            lines.stream().map(Line::day).distinct().forEach(day -> forget(locationId, day));
            lines.forEach(line -> insert(locationId, line));
            int matched = 0;
            int refunds = 0;
            for (LocalDate day : lines.stream().map(Line::day).distinct().toList()) {
                for (Claim claim : review.ofDay(locationId, day)) {
                    Standing standing = standing(locationId, claim.facts());
                    if (standing == Standing.CONFIRMED) {
                        matched++;
                        use(locationId, claim);
                        review.confirmed(claim);
                    } else if (standing == Standing.CONTRADICTED) {
                        review.doubted(
                                claim,
                                new Reason(
                                        Reason.Code.NOT_IN_DAY_TOTALS,
                                        Explanation.of("not-in-day-totals", "day", day.toString())));
                    }
                    if (isRefunded(locationId, claim.facts())) {
                        refunds++;
                        review.refunded(claim);
                    }
                }
            }
            return new Imported(lines.size(), matched, refunds);
        });
    }

    /** What the till says, if its day is there. */
    Standing standing(String locationId, Claim.Facts facts) {
        List<Line> sameTotal = lines(locationId, facts.day(), facts.total());
        if (sameTotal.stream().anyMatch(line -> fits(line, facts))) {
            return Standing.CONFIRMED;
        }
        long ofDay = jdbc.sql("SELECT COUNT(*) FROM day_total WHERE location_id = ? AND day = ?")
                .params(Values.of(locationId, String.valueOf(facts.day())))
                .query(Long.class)
                .single();
        return ofDay > 0 ? Standing.CONTRADICTED : Standing.UNKNOWN;
    }

    private boolean isRefunded(String locationId, Claim.Facts facts) {
        Long total = facts.total();
        return total != null
                && facts.number() != null
                && lines(locationId, facts.day(), -total).stream()
                        .anyMatch(line -> folded(line.receiptNumber()).equals(facts.number()));
    }

    private static boolean fits(Line line, Claim.Facts facts) {
        boolean number = line.receiptNumber() == null
                || facts.number() == null
                || folded(line.receiptNumber()).equals(facts.number());
        boolean time = line.time() == null
                || facts.time() == null
                || Math.abs(line.time().toSecondOfDay() - facts.time().toSecondOfDay()) <= 15 * 60;
        return number && time;
    }

    /** A receipt number without marks, as both sides are compared. */
    static String folded(@Nullable String number) {
        return number == null ? "" : number.replaceAll("[^\\p{L}\\p{N}]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private List<Line> lines(String locationId, @Nullable LocalDate day, @Nullable Long total) {
        return day == null || total == null
                ? List.of()
                : jdbc.sql("SELECT receipt_time, receipt_number FROM day_total"
                                + " WHERE location_id = ? AND day = ? AND total = ?")
                        .params(Values.of(locationId, day.toString(), total))
                        .query((row, number) -> {
                            String time = row.getString(1);
                            return new Line(day, time == null ? null : LocalTime.parse(time), row.getString(2), total);
                        })
                        .list();
    }

    private void forget(String locationId, LocalDate day) {
        jdbc.sql("DELETE FROM day_total WHERE location_id = ? AND day = ?")
                .params(Values.of(locationId, day.toString()))
                .update();
    }

    private void insert(String locationId, Line line) {
        List<@Nullable Object> values = new ArrayList<>();
        values.add(UUID.randomUUID().toString());
        values.add(locationId);
        values.add(line.day().toString());
        values.add(line.time() == null ? null : line.time().toString());
        values.add(line.receiptNumber());
        values.add(line.total());
        values.add(clock.millis());
        jdbc.sql("INSERT INTO day_total (id, location_id, day, receipt_time, receipt_number, total, imported_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(values)
                .update();
    }

    private void use(String locationId, Claim claim) {
        jdbc.sql(
                        "UPDATE day_total SET claim_id = ? WHERE id = (SELECT id FROM day_total WHERE location_id = ? AND day = ?"
                                + " AND total = ? AND claim_id IS NULL ORDER BY id LIMIT 1)")
                .params(Values.of(
                        claim.id(),
                        locationId,
                        String.valueOf(claim.facts().day()),
                        claim.facts().total()))
                .update();
    }
}
