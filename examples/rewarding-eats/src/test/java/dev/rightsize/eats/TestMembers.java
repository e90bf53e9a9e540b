package dev.rightsize.eats;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import java.time.Instant;

/** Members without a password, for tests of what they claim. */
public final class TestMembers {
    private TestMembers() {}

    /** One whose address was verified a year before 2026. */
    public static AccountId member(Database database) {
        return member(database, Instant.parse("2025-01-01T00:00:00Z"), true);
    }

    public static AccountId member(Database database, Instant createdAt, boolean verified) {
        AccountId id = AccountId.random();
        database.jdbc()
                .sql("INSERT INTO account (id, email, email_verified_at, display_name, created_at)"
                        + " VALUES (?, ?, ?, 'Eva', ?)")
                .param(id.value())
                .param(id + "@example.com")
                .param(verified ? createdAt.toEpochMilli() : null)
                .param(createdAt.toEpochMilli())
                .update();
        return id;
    }
}
