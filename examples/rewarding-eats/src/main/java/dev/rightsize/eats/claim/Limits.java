package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.partner.Directory;
import dev.rightsize.eats.trust.TrustRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much is claimed already. Who reaches a limit is told when to come back, and the receipt is not used. */
final class Limits {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String COUNTS = "status IN ('SUBMITTED', 'PENDING', 'APPROVED', 'POSTED')";

    private final JdbcClient jdbc;
    private final TrustRules rules;

    Limits(JdbcClient jdbc, TrustRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    /** Claims of the last seven days. */
    long inWeek(AccountId account, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM claim WHERE account_id = ? AND submitted_at > ? AND " + COUNTS)
                .params(account.value(), now.minus(WEEK).toEpochMilli())
                .query(Long.class)
                .single();
    }

    /** Wrong daily codes of the last day. */
    long wrongCodes(AccountId account, Instant now) {
        return jdbc.sql("SELECT COUNT(*) FROM claim c JOIN claim_reason r ON r.claim_id = c.id"
                        + " WHERE c.account_id = ? AND c.submitted_at > ? AND r.code = 'wrong-daily-code'")
                .params(account.value(), now.minus(Duration.ofDays(1)).toEpochMilli())
                .query(Long.class)
                .single();
    }

    /**
     * Whether a restaurant has as many claims of a day from accounts of which nothing was ever confirmed as it may have: some,
     * or as many as it has others.
     */
    boolean hasManyStrangers(String restaurantId, Instant now) {
        return jdbc.sql("SELECT COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM claim k WHERE k.account_id = c.account_id"
                        + " AND k.is_confirmed = 1) THEN 0 ELSE 1 END), 0), COUNT(*) FROM claim c"
                        + " WHERE c.restaurant_id = ? AND c.submitted_at > ? AND c." + COUNTS)
                .params(restaurantId, now.minus(Duration.ofDays(1)).toEpochMilli())
                .query((row, number) -> {
                    long strangers = row.getLong(1);
                    long others = row.getLong(2) - strangers;
                    return strangers >= Math.max(rules.strangersPerDay(), Math.min(rules.newAccountsPerDay(), others));
                })
                .single();
    }

    /** How many points a member has from claims that nothing confirmed, and how many they may have. */
    Unconfirmed unconfirmed(AccountId account, Instant now) {
        boolean known = jdbc.sql("SELECT COUNT(*) FROM claim WHERE account_id = ? AND is_confirmed = 1 AND " + COUNTS)
                        .param(account.value())
                        .query(Long.class)
                        .single()
                > 0;
        long since = known ? now.minus(MONTH).toEpochMilli() : 0;
        long points = jdbc.sql("SELECT COALESCE(SUM(points), 0) FROM claim WHERE account_id = ? AND submitted_at > ?"
                        + " AND is_confirmed = 0 AND status IN ('PENDING', 'APPROVED', 'POSTED')"
                        + " AND (waiting_for IS NULL OR waiting_for = 'hold')")
                .params(account.value(), since)
                .query(Long.class)
                .single();
        return new Unconfirmed(known, points, known ? rules.unconfirmedPoints() : rules.firstPoints());
    }

    /**
     * @param known whether anything of theirs was ever confirmed
     * @param points so far, of so many at most
     */
    record Unconfirmed(boolean known, long points, long most) {
        boolean isBrokenBy(long more) {
            return points + more > most;
        }
    }

    /** The limit that one more claim would break; null if none. */
    @Nullable
    Reason broken(AccountId account, Directory.Partner partner, LocalDate day, long points, Instant now) {
        long week = inWeek(account, now);
        if (week >= rules.perWeek()) {
            return Reason.of(Reason.Code.WEEKLY_LIMIT, "limit", rules.perWeek(), "again", weekAgain(account, now));
        }
        long there = jdbc.sql(
                        "SELECT COUNT(*) FROM claim WHERE account_id = ? AND location_id = ? AND receipt_date = ? AND "
                                + COUNTS)
                .params(account.value(), partner.location().id(), day.toString())
                .query(Long.class)
                .single();
        if (there >= rules.perLocationPerDay()) {
            return Reason.of(Reason.Code.LOCATION_DAY_LIMIT, "limit", rules.perLocationPerDay(), "day", day.toString());
        }
        Instant midnight = now.atZone(partner.location().zone())
                .truncatedTo(ChronoUnit.DAYS)
                .toInstant();
        long given = jdbc.sql(
                        "SELECT COALESCE(SUM(points), 0) FROM claim WHERE restaurant_id = ? AND submitted_at >= ? AND "
                                + COUNTS)
                .params(partner.restaurant().id(), midnight.toEpochMilli())
                .query(Long.class)
                .single();
        if (given + points > partner.restaurant().dayCapPoints()) {
            return Reason.of(
                    Reason.Code.PARTNER_DAY_CAP,
                    "restaurant",
                    partner.restaurant().name(),
                    "again",
                    midnight.plus(Duration.ofDays(1)).toString());
        }
        return null;
    }

    /** When the oldest claim of this week leaves it. */
    private String weekAgain(AccountId account, Instant now) {
        long oldest = jdbc.sql(
                        "SELECT MIN(submitted_at) FROM claim WHERE account_id = ? AND submitted_at > ? AND " + COUNTS)
                .params(account.value(), now.minus(WEEK).toEpochMilli())
                .query(Long.class)
                .single();
        return Instant.ofEpochMilli(oldest).plus(WEEK).toString();
    }
}
