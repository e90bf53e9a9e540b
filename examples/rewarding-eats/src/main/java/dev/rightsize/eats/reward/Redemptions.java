package dev.rightsize.eats.reward;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.explanation.Explanation;
import dev.rightsize.eats.ledger.Basis;
import dev.rightsize.eats.ledger.Ledger;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.reward.Redemption.Status;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.trust.ServerSecret;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Points for rewards. Each redemption has a code that works once, at the restaurants that have the reward. */
@Component
public final class Redemptions {
    private static final Duration VALID = Duration.ofDays(7);
    private static final int CODE_LENGTH = 8;
    private static final String VERSION = "rewards-1";
    private static final String SELECT = "SELECT * FROM redemption ";

    private final Database database;
    private final JdbcClient jdbc;
    private final Rewards rewards;
    private final Ledger ledger;
    private final ServerSecret secret;
    private final Clock clock;

    public Redemptions(Database database, Rewards rewards, Ledger ledger, ServerSecret secret, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.rewards = rewards;
        this.ledger = ledger;
        this.secret = secret;
        this.clock = clock;
    }

    /**
     * Takes the points and one of the reward; asked for again with the same key, it is the redemption of the first time. A
     * problem {@code reward-gone} if none is left, {@code points-short} if the member has too few points.
     */
    public Redemption redeem(AccountId account, String rewardId, String key) {
        return database.transactions().write(() -> {
            List<Redemption> before = jdbc.sql(SELECT + "WHERE account_id = ? AND idempotency_key = ?")
                    .params(account.value(), key)
                    .query(this::read)
                    .list();
            if (!before.isEmpty()) {
                if (!before.get(0).reward().id().equals(rewardId)) {
                    throw new Problem(
                            org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT,
                            "idempotency-key-reused",
                            "Key used before",
                            "This Idempotency-Key belongs to another reward. Use a new key.");
                }
                return before.get(0);
            }
            return take(account, rewards.reward(rewardId), key);
        });
    }

    private Redemption take(AccountId account, Reward reward, String key) {
        int taken = jdbc.sql("UPDATE reward SET remaining = remaining - 1"
                        + " WHERE id = ? AND active = 1 AND (remaining IS NULL OR remaining > 0)")
                .param(reward.id())
                .update();
        if (taken == 0) {
            throw Problem.conflict("reward-gone", "Reward gone", "None of it is left. Choose another reward.");
        }
        String id = UUID.randomUUID().toString();
        if (ledger.redeem(account, id, reward.points(), basis("points-redeemed", reward)) == null) {
            throw Problem.conflict(
                    "points-short",
                    "Too few points",
                    "This reward takes " + reward.points() + " points. Collect more, or choose another.");
        }
        Instant now = Instant.ofEpochMilli(clock.millis());
        jdbc.sql("INSERT INTO redemption (id, account_id, reward_id, idempotency_key, points, code_hash, status,"
                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, 'ISSUED', ?, ?)")
                .params(
                        id,
                        account.value(),
                        reward.id(),
                        key,
                        reward.points(),
                        Secret.hash(code(id)),
                        now.toEpochMilli(),
                        now.plus(VALID).toEpochMilli())
                .update();
        return new Redemption(id, account, reward, reward.points(), Status.ISSUED, now, now.plus(VALID));
    }

    /** What the member shows. */
    public String code(String redemptionId) {
        return secret.code(CODE_LENGTH, "redemption", redemptionId);
    }

    /**
     * The restaurant hands the reward over; the code works once.
     *
     * @param restaurants where who confirms works
     */
    public Redemption confirm(String typed, Set<String> restaurants, AccountId by) {
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return database.transactions().write(() -> {
            Redemption redemption = jdbc.sql(SELECT + "WHERE code_hash = ?")
                    .param(Secret.hash(code))
                    .query(this::read)
                    .optional()
                    .filter(one -> isTheirs(one.reward(), restaurants))
                    .orElseThrow(() -> Problem.notFound("code"));
            if (redemption.status() != Status.ISSUED || !redemption.expiresAt().isAfter(clock.instant())) {
                throw Problem.conflict(
                        "code-used", "Code used", "This code was used, cancelled or has expired. Ask for a new one.");
            }
            decide(redemption, Status.CONFIRMED, by);
            return redemption(redemption.id());
        });
    }

    private static boolean isTheirs(Reward reward, Set<String> restaurants) {
        return reward.restaurantId() == null ? !restaurants.isEmpty() : restaurants.contains(reward.restaurantId());
    }

    /** The member changes their mind. */
    public Redemption cancel(AccountId account, String redemptionId) {
        return database.transactions().write(() -> {
            Redemption redemption = redemption(redemptionId);
            if (!redemption.account().equals(account)) {
                throw Problem.notFound("redemption");
            }
            if (redemption.status() == Status.CONFIRMED || redemption.status() == Status.EXPIRED) {
                throw Problem.conflict("code-used", "Too late", "The reward was fetched, or its code has expired.");
            }
            if (redemption.status() == Status.ISSUED) {
                giveBack(redemption, Status.CANCELLED, account);
            }
            return redemption(redemptionId);
        });
    }

    /** Gives the points back of what was not fetched in time; each redemption is a transaction. */
    public int expire() {
        List<String> due = jdbc.sql("SELECT id FROM redemption WHERE status = 'ISSUED' AND expires_at <= ? LIMIT 500")
                .param(clock.millis())
                .query(String.class)
                .list();
        due.forEach(id -> database.transactions().write(() -> {
            Redemption redemption = redemption(id);
            if (redemption.status() == Status.ISSUED) {
                giveBack(redemption, Status.EXPIRED, redemption.account());
            }
        }));
        return due.size();
    }

    /** A member's, newest first. */
    public List<Redemption> of(AccountId account) {
        return jdbc.sql(SELECT + "WHERE account_id = ? ORDER BY created_at DESC, id LIMIT 200")
                .param(account.value())
                .query(this::read)
                .list();
    }

    private Redemption redemption(String id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query(this::read)
                .optional()
                .orElseThrow(() -> Problem.notFound("redemption"));
    }

    private void giveBack(Redemption redemption, Status status, AccountId by) {
        decide(redemption, status, by);
        jdbc.sql("UPDATE reward SET remaining = remaining + 1 WHERE id = ? AND remaining IS NOT NULL")
                .param(redemption.reward().id())
                .update();
        ledger.refund(redemption.account(), redemption.id(), basis("points-refunded", redemption.reward()));
    }

    private void decide(Redemption redemption, Status status, AccountId by) {
        jdbc.sql("UPDATE redemption SET status = ?, decided_at = ?, decided_by = ? WHERE id = ?")
                .params(status.name(), clock.millis(), by.value(), redemption.id())
                .update();
    }

    private static Basis basis(String code, Reward reward) {
        return Basis.of(
                VERSION,
                Explanation.of(code, "points", reward.points(), "reward", reward.title(), "rewardId", reward.id()));
    }

    private Redemption read(ResultSet row, int number) throws SQLException {
        return new Redemption(
                row.getString("id"),
                new AccountId(row.getString("account_id")),
                rewards.reward(row.getString("reward_id")),
                row.getLong("points"),
                Status.valueOf(row.getString("status")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")));
    }
}
