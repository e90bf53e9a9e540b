package dev.rightsize.eats.ledger;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.explanation.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the ledger and of its sums. */
final class LedgerTables {
    private static final String ENTRIES =
            "SELECT id, sequence, kind, account_id, idempotency_key, claim_id, rule_version, inputs, explanation,"
                    + " occurred_at, previous_hash, hash FROM ledger_entry ";

    private final JdbcClient jdbc;

    LedgerTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Entry entry) {
        jdbc.sql("INSERT INTO ledger_entry (id, sequence, kind, account_id, idempotency_key, claim_id, rule_version,"
                        + " inputs, explanation, occurred_at, previous_hash, hash)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(entry.id())
                .param(entry.sequence())
                .param(entry.kind().name())
                .param(entry.account().value())
                .param(entry.key())
                .param(entry.claimId())
                .param(entry.basis().ruleVersion())
                .param(entry.basis().inputs())
                .param(Json.write(entry.basis().explanation()))
                .param(entry.at().toEpochMilli())
                .param(entry.previousHash())
                .param(entry.hash())
                .update();
        int line = 0;
        for (Posting posting : entry.postings()) {
            jdbc.sql("INSERT INTO ledger_posting (entry_id, line, book, grant_id, points) VALUES (?, ?, ?, ?, ?)")
                    .param(entry.id())
                    .param(line++)
                    .param(posting.book().name())
                    .param(posting.grantId())
                    .param(posting.points())
                    .update();
        }
    }

    void insertGrant(String id, Entry entry, long points, Instant expiresAt) {
        jdbc.sql("INSERT INTO points_grant (id, account_id, entry_id, points, earned_at, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .param(id)
                .param(entry.account().value())
                .param(entry.id())
                .param(points)
                .param(entry.at().toEpochMilli())
                .param(expiresAt.toEpochMilli())
                .update();
    }

    /** The last entry's number and hash. */
    Map.Entry<Long, String> last() {
        return jdbc.sql("SELECT sequence, hash FROM ledger_entry ORDER BY sequence DESC LIMIT 1")
                .query((row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                .optional()
                .orElse(Map.entry(0L, ""));
    }

    @Nullable
    Entry byKey(String key) {
        return entries("WHERE idempotency_key = ?", List.of(key)).stream()
                .findFirst()
                .orElse(null);
    }

    List<Entry> ofClaim(String claimId) {
        return entries("WHERE claim_id = ? ORDER BY sequence", List.of(claimId));
    }

    List<Entry> ofAccount(AccountId account, long before, int most) {
        return entries(
                "WHERE account_id = ? AND sequence < ? ORDER BY sequence DESC LIMIT ?",
                List.of(account.value(), before, most));
    }

    private List<Entry> entries(String where, List<Object> values) {
        List<Entry> entries =
                jdbc.sql(ENTRIES + where).params(values).query(this::entry).list();
        return entries.stream().map(this::withPostings).toList();
    }

    private Entry withPostings(Entry entry) {
        List<Posting> postings = jdbc.sql(
                        "SELECT book, grant_id, points FROM ledger_posting WHERE entry_id = ? ORDER BY line")
                .param(entry.id())
                .query(LedgerTables::posting)
                .list();
        return with(entry, postings);
    }

    /** Every entry in its order, without having all of them in memory. */
    void forEach(Consumer<Entry> consumer) {
        long after = 0;
        while (true) {
            List<Entry> block = block(after);
            if (block.isEmpty()) {
                return;
            }
            block.forEach(consumer);
            after = block.get(block.size() - 1).sequence();
        }
    }

    private List<Entry> block(long after) {
        Map<String, List<Posting>> postings = new LinkedHashMap<>();
        List<Entry> entries = jdbc.sql(ENTRIES + "WHERE sequence > ? ORDER BY sequence LIMIT 1000")
                .param(after)
                .query(this::entry)
                .list();
        if (entries.isEmpty()) {
            return entries;
        }
        jdbc.sql("SELECT p.entry_id, p.book, p.grant_id, p.points FROM ledger_posting p"
                        + " JOIN ledger_entry e ON e.id = p.entry_id WHERE e.sequence > ? AND e.sequence <= ?"
                        + " ORDER BY e.sequence, p.line")
                .param(after)
                .param(entries.get(entries.size() - 1).sequence())
                .query(row -> {
                    postings.computeIfAbsent(row.getString("entry_id"), id -> new ArrayList<>())
                            .add(posting(row, 0));
                });
        return entries.stream()
                .map(entry -> with(entry, postings.getOrDefault(entry.id(), List.of())))
                .toList();
    }

    Balance balance(AccountId account) {
        return jdbc.sql("SELECT pending, available, lifetime FROM balance WHERE account_id = ?")
                .param(account.value())
                .query((row, number) -> new Balance(row.getLong(1), row.getLong(2), row.getLong(3)))
                .optional()
                .orElse(Balance.NONE);
    }

    void keep(AccountId account, Balance balance) {
        jdbc.sql("INSERT INTO balance (account_id, pending, available, lifetime) VALUES (?, ?, ?, ?)"
                        + " ON CONFLICT (account_id) DO UPDATE SET pending = excluded.pending,"
                        + " available = excluded.available, lifetime = excluded.lifetime")
                .param(account.value())
                .param(balance.pending())
                .param(balance.available())
                .param(balance.lifetime())
                .update();
    }

    /** Those of which something is left, in the order in which they are spent. */
    List<Grant> grants(AccountId account) {
        return jdbc.sql("SELECT grant_id, remaining, expires_at FROM grant_remaining"
                        + " WHERE account_id = ? AND remaining > 0 ORDER BY expires_at, grant_id")
                .param(account.value())
                .query(LedgerTables::grant)
                .list();
    }

    /** Whose grants have expired with something left. */
    List<AccountId> withExpired(Instant now, int most) {
        return jdbc.sql(
                        "SELECT DISTINCT account_id FROM grant_remaining WHERE remaining > 0 AND expires_at <= ? LIMIT ?")
                .param(now.toEpochMilli())
                .param(most)
                .query((row, number) -> new AccountId(row.getString(1)))
                .list();
    }

    void keep(AccountId account, Grant grant) {
        jdbc.sql("INSERT INTO grant_remaining (grant_id, account_id, expires_at, remaining) VALUES (?, ?, ?, ?)")
                .param(grant.id())
                .param(account.value())
                .param(grant.expiresAt().toEpochMilli())
                .param(grant.remaining())
                .update();
    }

    void change(String grantId, long points) {
        jdbc.sql("UPDATE grant_remaining SET remaining = remaining + ? WHERE grant_id = ?")
                .param(points)
                .param(grantId)
                .update();
    }

    static Grant grant(ResultSet row, int number) throws SQLException {
        return new Grant(
                row.getString("grant_id"), row.getLong("remaining"), Instant.ofEpochMilli(row.getLong("expires_at")));
    }

    private static Posting posting(ResultSet row, int number) throws SQLException {
        return new Posting(Book.valueOf(row.getString("book")), row.getString("grant_id"), row.getLong("points"));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("id"),
                row.getLong("sequence"),
                EntryKind.valueOf(row.getString("kind")),
                new AccountId(row.getString("account_id")),
                row.getString("idempotency_key"),
                row.getString("claim_id"),
                new Basis(
                        row.getString("rule_version"),
                        row.getString("inputs"),
                        Json.explanations(row.getString("explanation"))),
                Instant.ofEpochMilli(row.getLong("occurred_at")),
                row.getString("previous_hash"),
                row.getString("hash"),
                List.of());
    }

    private static Entry with(Entry entry, List<Posting> postings) {
        return new Entry(
                entry.id(),
                entry.sequence(),
                entry.kind(),
                entry.account(),
                entry.key(),
                entry.claimId(),
                entry.basis(),
                entry.at(),
                entry.previousHash(),
                entry.hash(),
                postings);
    }
}
