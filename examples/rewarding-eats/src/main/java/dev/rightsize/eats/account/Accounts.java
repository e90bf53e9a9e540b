package dev.rightsize.eats.account;

import dev.rightsize.eats.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who have an account. */
@Component
public final class Accounts {
    private static final String SELECT = "SELECT id, email, email_verified_at, display_name, language, role, created_at"
            + " FROM account WHERE status = 'ACTIVE' AND ";

    private final JdbcClient jdbc;
    private final Clock clock;

    public Accounts(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /** By id; empty once it is deleted. */
    public Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Accounts::account)
                .optional();
    }

    /** By address. */
    public Optional<Account> find(EmailAddress email) {
        return jdbc.sql(SELECT + "email = ?")
                .param(email.value())
                .query(Accounts::account)
                .optional();
    }

    /**
     * A new account of somebody whose address it is. For demo data and the operator's command; members register.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the address has an account
     */
    public Account create(EmailAddress email, Profile profile, Role role) {
        Instant now = clock.instant();
        Account account =
                new Account(AccountId.random(), email, now, profile, role, Instant.ofEpochMilli(now.toEpochMilli()));
        jdbc.sql("INSERT INTO account (id, email, email_verified_at, display_name, language, role, status, created_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE', ?)")
                .param(account.id().value())
                .param(email.value())
                .param(now.toEpochMilli())
                .param(profile.displayName())
                .param(profile.language())
                .param(role.name())
                .param(now.toEpochMilli())
                .update();
        return account;
    }

    /** Another name or language. */
    public void change(AccountId id, Profile profile) {
        jdbc.sql("UPDATE account SET display_name = ?, language = ? WHERE id = ? AND status = 'ACTIVE'")
                .param(profile.displayName())
                .param(profile.language())
                .param(id.value())
                .update();
    }

    /** Other rights; they hold from the next request on. */
    public void grant(AccountId id, Role role) {
        jdbc.sql("UPDATE account SET role = ? WHERE id = ? AND status = 'ACTIVE'")
                .param(role.name())
                .param(id.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        long verified = row.getLong("email_verified_at");
        Instant verifiedAt = row.wasNull() ? null : Instant.ofEpochMilli(verified);
        return new Account(
                new AccountId(row.getString("id")),
                new EmailAddress(row.getString("email")),
                verifiedAt,
                new Profile(row.getString("display_name"), row.getString("language")),
                Role.valueOf(row.getString("role")),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }
}
