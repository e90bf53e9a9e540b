package dev.rightsize.eats.owner;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.partner.Restaurant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a restaurant's claims came to, from the ledger alone. Points belong to the restaurant whose claim gave them, wherever
 * they are used. Days are those of UTC.
 */
@Component
final class Reports {
    private static final String OF_CLAIMS =
            " JOIN claim c ON c.id = e.claim_id WHERE c.restaurant_id IN (:restaurants) AND ";
    private static final String OF_GRANTS = " JOIN points_grant g ON g.id = p.grant_id"
            + " JOIN ledger_entry origin ON origin.id = g.entry_id JOIN claim c ON c.id = origin.claim_id"
            + " WHERE c.restaurant_id IN (:restaurants) AND ";
    private static final String POSTINGS =
            "SELECT c.restaurant_id, SUM(p.points) FROM ledger_posting p JOIN ledger_entry e ON e.id = p.entry_id";
    private static final String IN_TIME = " AND e.occurred_at >= :from AND e.occurred_at < :to";
    private static final String EACH = " GROUP BY c.restaurant_id";

    private final Database database;
    private final JdbcClient jdbc;

    Reports(Database database) {
        this.database = database;
        this.jdbc = database.jdbc();
    }

    /**
     * One restaurant's line.
     *
     * @param claims sent in the time
     * @param accepted of these, now accepted or posted
     * @param refused of these, now refused, duplicate, incomplete or reversed
     * @param waiting of these, still waiting for somebody
     * @param pointsIssued in the time, less what was taken back
     * @param pointsRedeemed in the time, less what was given back
     * @param pointsExpired in the time
     * @param liability points that members hold or wait for, now
     */
    record Line(
            String restaurantId,
            String name,
            long claims,
            long accepted,
            long refused,
            long waiting,
            long pointsIssued,
            long pointsRedeemed,
            long pointsExpired,
            long liability) {}

    /** @param to the last day, which counts */
    List<Line> of(Collection<Restaurant> restaurants, LocalDate from, LocalDate to) {
        List<String> ids = restaurants.stream().map(Restaurant::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        long start = from.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        long end = to.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        return database.transactions().read(() -> lines(restaurants, ids, start, end));
    }

    private List<Line> lines(Collection<Restaurant> restaurants, List<String> ids, long start, long end) {
        Map<String, Long> claims = claims(
                "'SUBMITTED','PENDING','APPROVED','POSTED','INCOMPLETE','DUPLICATE','REFUSED',"
                        + "'APPEALED','REVERSED'",
                ids,
                start,
                end);
        Map<String, Long> accepted = claims("'PENDING','APPROVED','POSTED'", ids, start, end);
        Map<String, Long> refused = claims("'REFUSED','DUPLICATE','INCOMPLETE','REVERSED'", ids, start, end);
        Map<String, Long> issued = sums(POSTINGS + OF_CLAIMS + "p.book = 'ISSUED'" + IN_TIME + EACH, ids, start, end);
        Map<String, Long> redeemed = sums(
                POSTINGS + OF_GRANTS + "p.book = 'AVAILABLE' AND e.kind IN ('REDEEM', 'REFUND')" + IN_TIME + EACH,
                ids,
                start,
                end);
        Map<String, Long> expired = sums(
                POSTINGS + OF_GRANTS + "p.book = 'AVAILABLE' AND e.kind = 'EXPIRE'" + IN_TIME + EACH, ids, start, end);
        Map<String, Long> pending =
                sums(POSTINGS + OF_CLAIMS + "p.book = 'PENDING'" + IN_TIME + EACH, ids, 0, Long.MAX_VALUE);
        Map<String, Long> available =
                sums(POSTINGS + OF_GRANTS + "p.book = 'AVAILABLE'" + IN_TIME + EACH, ids, 0, Long.MAX_VALUE);
        return restaurants.stream()
                .map(one -> new Line(
                        one.id(),
                        one.name(),
                        of(claims, one),
                        of(accepted, one),
                        of(refused, one),
                        of(claims, one) - of(accepted, one) - of(refused, one),
                        -of(issued, one),
                        -of(redeemed, one),
                        -of(expired, one),
                        of(pending, one) + of(available, one)))
                .toList();
    }

    private Map<String, Long> claims(String statuses, List<String> ids, long start, long end) {
        return sums(
                "SELECT c.restaurant_id, COUNT(*) FROM claim c WHERE c.restaurant_id IN (:restaurants) AND c.status IN ("
                        + statuses + ") AND c.submitted_at >= :from AND c.submitted_at < :to" + EACH,
                ids,
                start,
                end);
    }

    private Map<String, Long> sums(String sql, List<String> ids, long start, long end) {
        Map<String, Long> sums = new HashMap<>();
        jdbc.sql(sql)
                .param("restaurants", ids)
                .param("from", start)
                .param("to", end)
                .query(row -> {
                    sums.put(row.getString(1), row.getLong(2));
                });
        return sums;
    }

    private static long of(Map<String, Long> sums, Restaurant restaurant) {
        return sums.getOrDefault(restaurant.id(), 0L);
    }
}
