package dev.rightsize.eats.privacy;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which devices somebody is signed in. */
@Component
final class SessionData implements PersonalData {
    private final JdbcClient jdbc;

    SessionData(Database database) {
        this.jdbc = database.jdbc();
    }

    @Override
    public String part() {
        return "sessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("session");
    }

    @Override
    public Object export(AccountId account) {
        return Rows.of(
                jdbc,
                "SELECT id, method, created_at, confirmed_at, last_seen_at FROM session WHERE account_id = ?"
                        + " ORDER BY created_at",
                account);
    }

    @Override
    public void erase(AccountId account) {
        jdbc.sql("DELETE FROM session WHERE account_id = ?")
                .param(account.value())
                .update();
    }
}
