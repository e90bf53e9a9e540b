package dev.rightsize.eats.ledger;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.database.Database;
import dev.rightsize.eats.database.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Members' points. Every change is an entry in double entry, never changed or deleted; asked for again, it is the entry
 * that was made the first time. Each call is one transaction, or part of the caller's.
 */
@Component
public final class Ledger {
    private static final int ACCOUNTS_AT_ONCE = 100;

    private final Transactions transactions;
    private final LedgerTables tables;
    private final Clock clock;

    public Ledger(Database database, Clock clock) {
        this.transactions = database.transactions();
        this.tables = new LedgerTables(database.jdbc());
        this.clock = clock;
    }

    /** The points of a claim that was accepted; they wait. */
    public Entry earn(AccountId account, String claimId, long points, Basis basis) {
        checkPositive(points);
        return once(
                "earn:" + claimId,
                key -> add(
                        EntryKind.EARN_PENDING,
                        account,
                        key,
                        claimId,
                        basis,
                        List.of(Posting.of(Book.PENDING, points), Posting.of(Book.ISSUED, -points))));
    }

    /** The wait is over: what waits of a claim becomes a grant. What the member owes is taken from it. */
    public Entry post(AccountId account, String claimId, Instant expiresAt, Basis basis) {
        return once("post:" + claimId, key -> {
            long points = sum(claimId, Book.PENDING);
            if (points <= 0) {
                throw new IllegalStateException("Claim " + claimId + " has no pending points to post.");
            }
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.of(Book.PENDING, -points));
            return grant(EntryKind.EARN_POST, account, key, claimId, points, expiresAt, basis, postings);
        });
    }

    /** Points without a claim, such as those that were taken back wrongly. */
    public Entry adjust(AccountId account, String key, long points, Instant expiresAt, Basis basis) {
        checkPositive(points);
        return once("adjust:" + key, used -> {
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.of(Book.ISSUED, -points));
            return grant(EntryKind.ADJUST, account, used, null, points, expiresAt, basis, postings);
        });
    }

    /**
     * Takes back what a claim gave, waiting or posted. What was spent of it is taken from the member's other points, then
     * owed.
     *
     * @return null if the claim gave nothing
     */
    public @Nullable Entry reverse(AccountId account, String claimId, Basis basis) {
        return transactions.write(() -> {
            Entry before = tables.byKey("reverse:" + claimId);
            long pending = sum(claimId, Book.PENDING);
            long issued = -sum(claimId, Book.ISSUED);
            if (before != null || issued <= 0) {
                return before;
            }
            List<Posting> postings = new ArrayList<>();
            postings.add(Posting.of(Book.ISSUED, issued));
            if (pending > 0) {
                postings.add(Posting.of(Book.PENDING, -pending));
            }
            postings.addAll(taken(account, grantOf(claimId), issued - pending));
            return add(EntryKind.REVERSE, account, "reverse:" + claimId, claimId, basis, postings);
        });
    }

    /**
     * Gives points for a reward, those that expire first before others.
     *
     * @return null if the member has too few
     */
    public @Nullable Entry redeem(AccountId account, String redemptionId, long points, Basis basis) {
        checkPositive(points);
        return transactions.write(() -> {
            Entry before = tables.byKey("redeem:" + redemptionId);
            if (before != null) {
                return before;
            }
            expire(account, clock.instant());
            if (tables.balance(account).available() < points) {
                return null;
            }
            List<Posting> postings = new ArrayList<>(taken(account, null, points));
            postings.add(Posting.of(Book.REDEEMED, points));
            return add(EntryKind.REDEEM, account, "redeem:" + redemptionId, null, basis, postings);
        });
    }

    /** Gives the points of a redemption back to the grants that they came from. */
    public Entry refund(AccountId account, String redemptionId, Basis basis) {
        return once("refund:" + redemptionId, key -> {
            Entry redeemed = tables.byKey("redeem:" + redemptionId);
            if (redeemed == null) {
                throw new IllegalStateException("Redemption " + redemptionId + " took no points to refund.");
            }
            List<Posting> postings = redeemed.postings().stream()
                    .map(posting -> new Posting(posting.book(), posting.grantId(), -posting.points()))
                    .toList();
            return add(EntryKind.REFUND, account, key, null, basis, postings);
        });
    }

    /** Expires what was not used in time, of all members; each member is a transaction. */
    public int expire() {
        Instant now = clock.instant();
        int expired = 0;
        while (true) {
            List<AccountId> accounts = tables.withExpired(now, ACCOUNTS_AT_ONCE);
            if (accounts.isEmpty()) {
                return expired;
            }
            for (AccountId account : accounts) {
                expired += transactions.write(() -> expire(account, now));
            }
        }
    }

    private int expire(AccountId account, Instant now) {
        int expired = 0;
        for (Grant grant : tables.grants(account)) {
            if (grant.expiresAt().isAfter(now)) {
                continue;
            }
            // a refund after the expiry gives the grant something to expire once more
            String key = "expire:" + grant.id() + ":" + (tables.last().getKey() + 1);
            List<Posting> postings = List.of(
                    new Posting(Book.AVAILABLE, grant.id(), -grant.remaining()),
                    Posting.of(Book.EXPIRED, grant.remaining()));
            add(EntryKind.EXPIRE, account, key, null, Basis.of("ledger-1", "points-expired"), postings);
            expired++;
        }
        return expired;
    }

    /** All that a member has is forfeited: their account goes. */
    public void forfeit(AccountId account) {
        transactions.write(() -> {
            expire(account, Instant.MAX);
            return true;
        });
    }

    /** What a member has. */
    public Balance balance(AccountId account) {
        return tables.balance(account);
    }

    /** Grants with something left, first to expire first. */
    public List<Grant> grants(AccountId account) {
        return tables.grants(account);
    }

    /** A member's entries, newest first, from before a number. */
    public List<Entry> history(AccountId account, long before, int most) {
        return tables.ofAccount(account, before, most);
    }

    /** A claim's entries, oldest first. */
    public List<Entry> ofClaim(String claimId) {
        return tables.ofClaim(claimId);
    }

    private Entry once(String key, java.util.function.Function<String, Entry> entry) {
        return transactions.write(() -> {
            Entry before = tables.byKey(key);
            return before == null ? entry.apply(key) : before;
        });
    }

    private Entry grant(
            EntryKind kind,
            AccountId account,
            String key,
            @Nullable String claimId,
            long points,
            Instant expiresAt,
            Basis basis,
            List<Posting> postings) {
        String grantId = UUID.randomUUID().toString();
        postings.add(new Posting(Book.AVAILABLE, grantId, points));
        long owed = Math.min(points, owed(account));
        if (owed > 0) {
            postings.add(new Posting(Book.AVAILABLE, grantId, -owed));
            postings.add(Posting.of(Book.AVAILABLE, owed));
        }
        Entry entry = entry(kind, account, key, claimId, basis, postings);
        tables.insert(entry);
        tables.insertGrant(grantId, entry, points, expiresAt);
        tables.keep(account, new Grant(grantId, 0, expiresAt));
        apply(entry);
        return entry;
    }

    private Entry add(
            EntryKind kind,
            AccountId account,
            String key,
            @Nullable String claimId,
            Basis basis,
            List<Posting> postings) {
        Entry entry = entry(kind, account, key, claimId, basis, postings);
        tables.insert(entry);
        apply(entry);
        return entry;
    }

    private Entry entry(
            EntryKind kind,
            AccountId account,
            String key,
            @Nullable String claimId,
            Basis basis,
            List<Posting> postings) {
        var last = tables.last();
        String id = UUID.randomUUID().toString();
        long sequence = last.getKey() + 1;
        Instant at = Instant.ofEpochMilli(clock.millis());
        String hash = Entry.hash(id, sequence, kind, account, key, claimId, basis, at, last.getValue(), postings);
        return new Entry(id, sequence, kind, account, key, claimId, basis, at, last.getValue(), hash, postings);
    }

    /** Brings the sums up to date. */
    private void apply(Entry entry) {
        tables.keep(entry.account(), tables.balance(entry.account()).after(entry));
        for (Posting posting : entry.postings()) {
            if (posting.grantId() != null) {
                tables.change(posting.grantId(), posting.points());
            }
        }
    }

    /** Postings that take points from grants: from this one first, then as they expire; the rest is owed. */
    private List<Posting> taken(AccountId account, @Nullable String first, long points) {
        List<Grant> grants = new ArrayList<>(tables.grants(account));
        grants.sort((a, b) -> Boolean.compare(b.id().equals(first), a.id().equals(first)));
        List<Posting> postings = new ArrayList<>();
        long left = points;
        for (Grant grant : grants) {
            long part = Math.min(left, grant.remaining());
            if (part > 0) {
                postings.add(new Posting(Book.AVAILABLE, grant.id(), -part));
                left -= part;
            }
        }
        if (left > 0) {
            postings.add(Posting.of(Book.AVAILABLE, -left));
        }
        return postings;
    }

    private long owed(AccountId account) {
        long inGrants =
                tables.grants(account).stream().mapToLong(Grant::remaining).sum();
        return Math.max(0, inGrants - tables.balance(account).available());
    }

    private long sum(String claimId, Book book) {
        return tables.ofClaim(claimId).stream()
                .mapToLong(entry -> entry.points(book))
                .sum();
    }

    private @Nullable String grantOf(String claimId) {
        return tables.ofClaim(claimId).stream()
                .filter(entry -> entry.kind() == EntryKind.EARN_POST)
                .flatMap(entry -> entry.postings().stream())
                .map(Posting::grantId)
                .filter(id -> id != null)
                .findFirst()
                .orElse(null);
    }

    private static void checkPositive(long points) {
        if (points <= 0) {
            throw new IllegalArgumentException("Points must be above 0 but are " + points + ".");
        }
    }
}
