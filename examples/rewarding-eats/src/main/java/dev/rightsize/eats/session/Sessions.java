package dev.rightsize.eats.session;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.account.Actor;
import dev.rightsize.eats.account.Role;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Transactions;
import dev.rightsize.eats.secret.Secret;
import dev.rightsize.eats.settings.PeopleSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, kept in the database so that a restart signs nobody out. Rights and deletion hold from the next request
 * on, because the account is read with its session each time.
 */
@Component
public final class Sessions {
    /** A visit is noted only so often, so that reading does not write. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private static final String SELECT = "SELECT s.id, s.account_id, s.method, s.created_at, s.confirmed_at,"
            + " s.last_seen_at, a.role FROM session s JOIN account a ON a.id = s.account_id"
            + " WHERE a.status = 'ACTIVE' AND ";

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final Clock clock;
    private final PeopleSettings.Session settings;

    Sessions(Database database, Clock clock, PeopleSettings settings) {
        this.jdbc = database.jdbc();
        this.transactions = database.transactions();
        this.clock = clock;
        this.settings = settings.session();
    }

    /** Signs an account in: the secret is new, whatever the browser sent. */
    public Secret open(AccountId account, SignInMethod method) {
        Secret secret = Secret.random();
        long now = clock.millis();
        transactions.write(() -> jdbc.sql("INSERT INTO session (id, token_hash, account_id, method, created_at,"
                        + " confirmed_at, last_seen_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .params(List.of(
                        UUID.randomUUID().toString(), secret.hash(), account.value(), method.name(), now, now, now))
                .update());
        return secret;
    }

    /** Whose secret that is, if they have not been away or signed in for too long. */
    public Optional<Session> find(Secret secret) {
        Instant now = clock.instant();
        Optional<Session> found = jdbc.sql(SELECT + "s.token_hash = ?")
                .param(secret.hash())
                .query(Sessions::session)
                .optional()
                .filter(session -> isAlive(session, now));
        found.filter(session -> session.lastSeenAt().plus(NOTED).isBefore(now)).ifPresent(this::note);
        return found;
    }

    /** All of an account's that are still good. */
    public List<Session> of(AccountId account) {
        Instant now = clock.instant();
        return jdbc
                .sql(SELECT + "s.account_id = ? ORDER BY s.last_seen_at DESC")
                .param(account.value())
                .query(Sessions::session)
                .list()
                .stream()
                .filter(session -> isAlive(session, now))
                .toList();
    }

    /** Whether somebody showed only a moment ago who they are. */
    public boolean isRecent(Session session) {
        return session.confirmedAt().plus(settings.recent()).isAfter(clock.instant());
    }

    /** Whether the way that they showed it is enough to run a restaurant or to review claims. */
    public boolean isStrong(Session session) {
        return session.method() == SignInMethod.PASSKEY || !settings.staffNeedsPasskey();
    }

    /** They showed it again. */
    public void confirm(Session session) {
        transactions.write(() -> jdbc.sql("UPDATE session SET confirmed_at = ? WHERE id = ?")
                .params(List.of(clock.millis(), session.id()))
                .update());
    }

    /** Signs an account out on one device. */
    public boolean end(AccountId account, String id) {
        return transactions.write(() -> jdbc.sql("DELETE FROM session WHERE id = ? AND account_id = ?")
                        .params(List.of(id, account.value()))
                        .update()
                > 0);
    }

    /** Signs an account out on all devices. */
    public void endAll(AccountId account) {
        transactions.write(() -> jdbc.sql("DELETE FROM session WHERE account_id = ?")
                .param(account.value())
                .update());
    }

    /** Signs an account out on all devices but this one. */
    public void endOthers(Session kept) {
        transactions.write(() -> jdbc.sql("DELETE FROM session WHERE account_id = ? AND id <> ?")
                .params(List.of(kept.actor().id().value(), kept.id()))
                .update());
    }

    private boolean isAlive(Session session, Instant now) {
        boolean member = session.actor().role() == Role.MEMBER;
        Duration idle = member ? settings.memberIdle() : settings.staffIdle();
        Duration atMost = member ? settings.memberAtMost() : settings.staffAtMost();
        return session.lastSeenAt().plus(idle).isAfter(now)
                && session.createdAt().plus(atMost).isAfter(now);
    }

    private void note(Session session) {
        transactions.write(() -> jdbc.sql("UPDATE session SET last_seen_at = ? WHERE id = ?")
                .params(List.of(clock.millis(), session.id()))
                .update());
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                row.getString("id"),
                new Actor(new AccountId(row.getString("account_id")), Role.valueOf(row.getString("role"))),
                SignInMethod.valueOf(row.getString("method")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("confirmed_at")),
                Instant.ofEpochMilli(row.getLong("last_seen_at")));
    }
}
