package dev.rightsize.eats.ledger;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.privacy.PersonalData;
import dev.rightsize.eats.privacy.Rows;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A member's points. The entries stay: without them the books would not balance; they name a number, and no person. */
@Component
final class PointsData implements PersonalData {
    private final Database database;
    private final Ledger ledger;

    PointsData(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    @Override
    public String part() {
        return "points";
    }

    @Override
    public Set<String> tables() {
        return Set.of("ledger_entry", "points_grant", "balance", "grant_remaining");
    }

    @Override
    public Object export(AccountId account) {
        return Map.of(
                "entries",
                Rows.of(
                        database.jdbc(),
                        "SELECT e.sequence, e.kind, e.claim_id, e.rule_version, e.inputs, e.explanation, e.occurred_at,"
                                + " (SELECT COALESCE(SUM(p.points), 0) FROM ledger_posting p WHERE p.entry_id = e.id"
                                + " AND p.book = 'AVAILABLE') AS points FROM ledger_entry e WHERE e.account_id = ?"
                                + " ORDER BY e.sequence",
                        account),
                "grants",
                Rows.of(
                        database.jdbc(),
                        "SELECT points, earned_at, expires_at FROM points_grant WHERE account_id = ? ORDER BY earned_at",
                        account));
    }

    @Override
    public void erase(AccountId account) {
        ledger.forfeit(account);
    }
}
