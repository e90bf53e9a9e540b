package dev.rightsize.eats.account;

import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.problem.Problem;
import dev.rightsize.eats.secret.Secret;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords, kept as Argon2id hashes. Hashing takes memory and time on purpose, so only as many are made at once as there
 * are processors.
 */
@Component
public final class Passwords {
    private static final int SECONDS_OF_PATIENCE = 10;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final PasswordEncoder encoder;
    private final Semaphore turns = new Semaphore(Runtime.getRuntime().availableProcessors(), true);
    /** Compared with where there is no account, so that the answer takes as long. */
    private final String nobodys;

    Passwords(Database database, Clock clock, PasswordEncoder encoder) {
        this.jdbc = database.jdbc();
        this.clock = clock;
        this.encoder = encoder;
        this.nobodys = encoder.encode(Secret.random().value());
    }

    /** What may be kept of a password. */
    public String hash(String password) {
        takeTurn();
        try {
            return java.util.Objects.requireNonNull(encoder.encode(password));
        } finally {
            turns.release();
        }
    }

    /** Whether it is this account's; of nobody's account it takes as long to say no. */
    public boolean matches(@Nullable AccountId account, String password) {
        Optional<String> hash = account == null
                ? Optional.empty()
                : jdbc.sql("SELECT hash FROM password WHERE account_id = ?")
                        .param(account.value())
                        .query(String.class)
                        .optional();
        takeTurn();
        try {
            return encoder.matches(password, hash.orElse(nobodys)) && hash.isPresent();
        } finally {
            turns.release();
        }
    }

    /** Whether the account has one; who signs in with a passkey needs none. */
    public boolean has(AccountId account) {
        return jdbc.sql("SELECT COUNT(*) FROM password WHERE account_id = ?")
                        .param(account.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Sets it. */
    public void set(AccountId account, String hash) {
        jdbc.sql(
                        "INSERT INTO password (account_id, hash, changed_at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (account_id) DO UPDATE SET hash = excluded.hash, changed_at = excluded.changed_at")
                .param(account.value())
                .param(hash)
                .param(clock.millis())
                .update();
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(SECONDS_OF_PATIENCE, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw new Problem(
                HttpStatus.SERVICE_UNAVAILABLE,
                "busy",
                "Busy",
                "Too many people are signing in. Try again in a minute.");
    }
}
