package dev.rightsize.eats.ledger;

/** Where points are. The first two are the member's, the others the alliance's; all together hold 0. */
public enum Book {
    PENDING,
    AVAILABLE,
    /** Below 0 by what was ever given out. */
    ISSUED,
    REDEEMED,
    EXPIRED
}
