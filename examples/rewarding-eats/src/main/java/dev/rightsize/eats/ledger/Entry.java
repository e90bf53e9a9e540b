package dev.rightsize.eats.ledger;

import dev.rightsize.eats.account.AccountId;
import dev.rightsize.eats.explanation.Json;
import dev.rightsize.eats.secret.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a member's points.
 *
 * @param sequence its number; there are no gaps
 * @param key the same key is never entered twice
 * @param claimId the claim that it belongs to
 * @param at to the millisecond
 * @param previousHash of the entry before it
 * @param hash of all of this
 * @param postings sum to 0
 */
public record Entry(
        String id,
        long sequence,
        EntryKind kind,
        AccountId account,
        String key,
        @Nullable String claimId,
        Basis basis,
        Instant at,
        String previousHash,
        String hash,
        List<Posting> postings) {
    public Entry {
        postings = List.copyOf(postings);
    }

    /** What came to a book. */
    public long points(Book book) {
        return postings.stream()
                .filter(posting -> posting.book() == book)
                .mapToLong(Posting::points)
                .sum();
    }

    /** What its hash must be. */
    String computedHash() {
        return hash(id, sequence, kind, account, key, claimId, basis, at, previousHash, postings);
    }

    static String hash(
            String id,
            long sequence,
            EntryKind kind,
            AccountId account,
            String key,
            @Nullable String claimId,
            Basis basis,
            Instant at,
            String previousHash,
            List<Posting> postings) {
        StringBuilder text = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            previousHash,
            id,
            sequence,
            kind,
            account,
            key,
            claimId,
            basis.ruleVersion(),
            basis.inputs(),
            at.toEpochMilli()
        }) {
            text.append(part).append('\n');
        }
        text.append(Json.write(
                basis.explanation().stream().map(reason -> reason.code()).toList()));
        for (Posting posting : postings) {
            text.append('\n')
                    .append(posting.book())
                    .append(' ')
                    .append(posting.grantId())
                    .append(' ')
                    .append(posting.points());
        }
        return Secret.hash(text.toString());
    }
}
