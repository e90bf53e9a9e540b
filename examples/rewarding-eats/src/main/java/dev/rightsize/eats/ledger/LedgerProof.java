package dev.rightsize.eats.ledger;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Proves the ledger: every entry sums to 0, has the hash that it must have and follows the one before; no grant and no
 * pending sum was ever below 0; and the kept sums are those of the postings.
 */
@Component
public final class LedgerProof {
    private static final int FAULTS_TOLD = 100;

    private final Database database;
    private final LedgerTables tables;

    public LedgerProof(Database database) {
        this.database = database;
        this.tables = new LedgerTables(database.jdbc());
    }

    /**
     * What a proof found.
     *
     * @param entries how many there are
     * @param outstanding points that members may still redeem, or that wait
     * @param faults what is wrong; the first hundred
     */
    public record Finding(long entries, long outstanding, List<String> faults) {
        public Finding {
            faults = List.copyOf(faults);
        }

        public boolean isProven() {
            return faults.isEmpty();
        }
    }

    /** Goes through all of it, as it was at one moment; claims and redemptions go on meanwhile. */
    public Finding prove() {
        return database.transactions().read(() -> {
            Walk walk = new Walk();
            tables.forEach(walk::take);
            walk.compare(database.jdbc());
            long outstanding = walk.balances.values().stream()
                    .mapToLong(balance -> balance.pending() + balance.available())
                    .sum();
            return new Finding(walk.sequence, outstanding, walk.faults);
        });
    }

    /** Makes the kept sums again from the postings. */
    public void rebuild() {
        database.transactions().write(() -> {
            Walk walk = new Walk();
            tables.forEach(walk::take);
            JdbcClient jdbc = database.jdbc();
            jdbc.sql("DELETE FROM balance").update();
            jdbc.sql("UPDATE grant_remaining SET remaining = 0").update();
            jdbc.sql("INSERT INTO grant_remaining (grant_id, account_id, expires_at, remaining)"
                            + " SELECT id, account_id, expires_at, 0 FROM points_grant WHERE true"
                            + " ON CONFLICT (grant_id) DO NOTHING")
                    .update();
            walk.balances.forEach(tables::keep);
            walk.grants.forEach(tables::change);
        });
    }

    private static final class Walk {
        final Map<AccountId, Balance> balances = new HashMap<>();
        final Map<String, Long> grants = new HashMap<>();
        final List<String> faults = new ArrayList<>();
        long sequence;
        String hash = "";

        void take(Entry entry) {
            String where = "Entry " + entry.sequence() + " (" + entry.kind() + ")";
            check(entry.sequence() == sequence + 1, where + " follows number " + sequence + ": some are missing.");
            check(entry.previousHash().equals(hash), where + " does not name the hash of the entry before it.");
            check(entry.computedHash().equals(entry.hash()), where + " was changed after it was made.");
            check(entry.postings().stream().mapToLong(Posting::points).sum() == 0, where + " does not sum to 0.");
            check(!entry.postings().isEmpty(), where + " has no postings.");
            Balance balance =
                    balances.getOrDefault(entry.account(), Balance.NONE).after(entry);
            check(balance.pending() >= 0, where + " takes more pending points than there were.");
            balances.put(entry.account(), balance);
            for (Posting posting : entry.postings()) {
                if (posting.grantId() != null) {
                    long remaining = grants.merge(posting.grantId(), posting.points(), Long::sum);
                    check(remaining >= 0, where + " takes more of grant " + posting.grantId() + " than is left.");
                }
            }
            sequence = entry.sequence();
            hash = entry.hash();
        }

        void compare(JdbcClient jdbc) {
            Map<AccountId, Balance> kept = new HashMap<>();
            jdbc.sql("SELECT account_id, pending, available, lifetime FROM balance")
                    .query(row -> {
                        kept.put(
                                new AccountId(row.getString(1)),
                                new Balance(row.getLong(2), row.getLong(3), row.getLong(4)));
                    });
            check(
                    kept.equals(balances),
                    "The kept balances are not the sums of the postings. Run verify-ledger --rebuild.");
            Map<String, Long> remaining = new HashMap<>();
            jdbc.sql("SELECT grant_id, remaining FROM grant_remaining").query(row -> {
                remaining.put(row.getString(1), row.getLong(2));
            });
            check(remaining.equals(grants), "What is kept as left of the grants is not the sum of the postings.");
            long grantRows = jdbc.sql("SELECT COUNT(*) FROM points_grant")
                    .query(Long.class)
                    .single();
            check(grantRows == grants.size(), "There are grants without an entry.");
        }

        private void check(boolean holds, String fault) {
            if (!holds && faults.size() < FAULTS_TOLD) {
                faults.add(fault);
            }
        }
    }
}
