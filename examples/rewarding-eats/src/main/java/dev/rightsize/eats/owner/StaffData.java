package dev.rightsize.eats.owner;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.privacy.PersonalData;
import dev.rightsize.eats.privacy.Rows;
import dev.rightsize.eats.problem.Problem;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where somebody works, and what they decided. The log of decisions stays; it names them by their number alone. */
@Component
final class StaffData implements PersonalData {
    private final JdbcClient jdbc;

    StaffData(Database database) {
        this.jdbc = database.jdbc();
    }

    @Override
    public String part() {
        return "work";
    }

    @Override
    public Set<String> tables() {
        return Set.of("staff_of", "staff_invitation", "decision");
    }

    @Override
    public Object export(AccountId account) {
        return Map.of(
                "restaurants",
                Rows.of(
                        jdbc,
                        "SELECT r.name AS restaurant, s.added_at FROM staff_of s JOIN restaurant r"
                                + " ON r.id = s.restaurant_id WHERE s.account_id = ?",
                        account),
                "decisions",
                Rows.of(
                        jdbc,
                        "SELECT at AS decided_at, action, subject FROM decision WHERE actor_id = ? ORDER BY at",
                        account));
    }

    @Override
    public void erase(AccountId account) {
        long orphaned = jdbc.sql("SELECT COUNT(*) FROM staff_of s WHERE s.account_id = :id AND EXISTS"
                        + " (SELECT 1 FROM account WHERE id = :id AND role = 'OWNER') AND NOT EXISTS"
                        + " (SELECT 1 FROM staff_of o JOIN account a ON a.id = o.account_id WHERE a.role = 'OWNER'"
                        + " AND o.restaurant_id = s.restaurant_id AND o.account_id <> :id)")
                .param("id", account.value())
                .query(Long.class)
                .single();
        if (orphaned > 0) {
            throw Problem.conflict(
                    "last-owner", "Last owner", "You are the only owner of a restaurant. Invite another owner first.");
        }
        jdbc.sql("DELETE FROM staff_of WHERE account_id = ?")
                .param(account.value())
                .update();
        jdbc.sql("DELETE FROM staff_invitation WHERE email = (SELECT email FROM account WHERE id = ?)")
                .param(account.value())
                .update();
    }
}
