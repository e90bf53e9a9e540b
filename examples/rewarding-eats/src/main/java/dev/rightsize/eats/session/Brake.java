package dev.rightsize.eats.session;

import dev.rightsize.eats.account.EmailAddress;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing one account's password, from wherever. After five failures in a row each further one doubles the wait,
 * from 2 seconds to 15 minutes: fewer than a hundred guesses a day. Addresses without an account are slowed likewise, so
 * that the wait tells nothing. A passkey is not slowed: whoever is kept out by a stranger's guessing gets in by that, or by
 * a new password.
 */
@Component
final class Brake {
    private static final Logger LOG = LoggerFactory.getLogger(Brake.class);
    private static final int FREE = 5;
    private static final Duration MOST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;

    private record Failures(long failures, long lastAt) {}

    Brake(Database database, Clock clock) {
        this.database = database;
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** @throws Problem if it is too early for another attempt */
    void check(EmailAddress email) {
        Failures failures = failures(email);
        Instant next = Instant.ofEpochMilli(failures.lastAt()).plus(waiting(failures.failures()));
        Duration left = Duration.between(clock.instant(), next);
        if (failures.failures() >= FREE && !left.isNegative() && !left.isZero()) {
            LOG.warn("Attempts to sign in to one address are slowed: {} failures in a row", failures.failures());
            throw Problem.tooOften(left);
        }
    }

    /** An attempt begins: it counts as failed until it has succeeded, so that many at once are no way round. */
    void begin(EmailAddress email) {
        database.transactions().write(() -> {
            check(email);
            boolean old = Instant.ofEpochMilli(failures(email).lastAt())
                    .plus(FORGOTTEN)
                    .isBefore(clock.instant());
            jdbc.sql(
                            "INSERT INTO sign_in_failure (email_hash, failures, last_at) VALUES (?, 1, ?) ON CONFLICT (email_hash)"
                                    + " DO UPDATE SET failures = CASE WHEN ? = 1 THEN 1 ELSE sign_in_failure.failures + 1 END,"
                                    + " last_at = excluded.last_at")
                    .params(List.of(hash(email), clock.millis(), old ? 1 : 0))
                    .update();
        });
    }

    /** It succeeded, or the password is a new one. */
    void release(EmailAddress email) {
        database.transactions()
                .write(() -> jdbc.sql("DELETE FROM sign_in_failure WHERE email_hash = ?")
                        .param(hash(email))
                        .update());
    }

    private Failures failures(EmailAddress email) {
        return jdbc.sql("SELECT failures, last_at FROM sign_in_failure WHERE email_hash = ?")
                .param(hash(email))
                .query(Failures.class)
                .optional()
                .orElse(new Failures(0, 0));
    }

    private static Duration waiting(long failures) {
        long doublings = Math.min(20, Math.max(0, failures - FREE));
        Duration wait = Duration.ofSeconds(2L << doublings);
        return wait.compareTo(MOST) > 0 ? MOST : wait;
    }

    private static String hash(EmailAddress email) {
        return Secret.hash("sign-in:" + email.value());
    }
}
