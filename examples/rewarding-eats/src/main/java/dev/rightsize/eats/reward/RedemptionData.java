package dev.rightsize.eats.reward;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.privacy.PersonalData;
import dev.rightsize.eats.privacy.Rows;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a member gave points for. It stays, as the points do, under a number. */
@Component
final class RedemptionData implements PersonalData {
    private final Database database;

    RedemptionData(Database database) {
        this.database = database;
    }

    @Override
    public String part() {
        return "redemptions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("redemption");
    }

    @Override
    public Object export(AccountId account) {
        return Rows.of(
                database.jdbc(),
                "SELECT r.id, w.title, r.points, r.status, r.created_at, r.expires_at, r.decided_at FROM redemption r"
                        + " JOIN reward w ON w.id = r.reward_id WHERE r.account_id = ? ORDER BY r.created_at",
                account);
    }

    /** Codes of rewards that were not fetched work no more. */
    @Override
    public void erase(AccountId account) {
        database.jdbc()
                .sql("UPDATE redemption SET status = 'EXPIRED' WHERE account_id = ? AND status = 'ISSUED'")
                .param(account.value())
                .update();
    }
}
