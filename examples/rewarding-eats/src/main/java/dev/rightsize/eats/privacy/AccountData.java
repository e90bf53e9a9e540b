package dev.rightsize.eats.privacy;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The account itself. Erased last, its row stays without anything in it. */
@Component
@Order(Integer.MAX_VALUE)
final class AccountData implements PersonalData {
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountData(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    @Override
    public String part() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "password", "password_reset", "registration");
    }

    @Override
    public Object export(AccountId account) {
        return Rows.of(
                jdbc,
                "SELECT id, email, email_verified_at, display_name, language, role, created_at,"
                        + " (SELECT changed_at FROM password WHERE account_id = account.id) AS password_changed_at"
                        + " FROM account WHERE id = ?",
                account);
    }

    @Override
    public void erase(AccountId account) {
        jdbc.sql("DELETE FROM registration WHERE email = (SELECT email FROM account WHERE id = ?)")
                .param(account.value())
                .update();
        for (String table : List.of("password", "password_reset")) {
            jdbc.sql("DELETE FROM " + table + " WHERE account_id = ?")
                    .param(account.value())
                    .update();
        }
        jdbc.sql("UPDATE account SET email = NULL, email_verified_at = NULL, display_name = '', language = 'en',"
                        + " role = 'MEMBER', status = 'DELETED', deleted_at = ? WHERE id = ?")
                .params(List.of(clock.millis(), account.value()))
                .update();
    }
}
