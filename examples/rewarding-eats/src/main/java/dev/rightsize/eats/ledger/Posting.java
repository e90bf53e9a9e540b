package dev.rightsize.eats.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Points that come to a book, or leave it.
 *
 * @param grantId whose points they are, in {@link Book#AVAILABLE}; null there for what a member owes
 * @param points below 0 if they leave
 */
public record Posting(Book book, @Nullable String grantId, long points) {
    static Posting of(Book book, long points) {
        return new Posting(book, null, points);
    }
}
