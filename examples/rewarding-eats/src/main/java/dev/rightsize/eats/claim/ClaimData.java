package dev.rightsize.eats.claim;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.privacy.PersonalData;
import dev.rightsize.eats.privacy.Rows;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A member's claims. What stays of them is that a receipt was claimed, under a number. */
@Component
final class ClaimData implements PersonalData {
    private final Database database;
    private final Claims claims;

    ClaimData(Database database, Claims claims) {
        this.database = database;
        this.claims = claims;
    }

    @Override
    public String part() {
        return "claims";
    }

    @Override
    public Set<String> tables() {
        return Set.of("claim", "claim_reason", "claim_event", "audit");
    }

    @Override
    public Object export(AccountId account) {
        return Map.of(
                "claims",
                Rows.of(
                        database.jdbc(),
                        "SELECT id, status, waiting_for, restaurant_id, location_id, receipt_date, receipt_time, total,"
                                + " currency, receipt_number, picture_sha256, picture_hash, document, made_by, points,"
                                + " explanation, submitted_at, appeal, report FROM claim WHERE account_id = ?"
                                + " ORDER BY sequence",
                        account),
                "reasons",
                Rows.of(
                        database.jdbc(),
                        "SELECT r.claim_id, r.code FROM claim_reason r JOIN claim c ON c.id = r.claim_id"
                                + " WHERE c.account_id = ? ORDER BY c.sequence, r.line",
                        account),
                "events",
                Rows.of(
                        database.jdbc(),
                        "SELECT e.claim_id, e.at AS happened_at, e.from_status, e.to_status, e.reason FROM claim_event e"
                                + " JOIN claim c ON c.id = e.claim_id WHERE c.account_id = ? ORDER BY e.at",
                        account),
                "audits",
                Rows.of(
                        database.jdbc(),
                        "SELECT claim_id, asked_at, due_at, status, consent_at FROM audit WHERE account_id = ?"
                                + " ORDER BY asked_at",
                        account));
    }

    @Override
    public void erase(AccountId account) {
        claims.forget(account);
    }
}
