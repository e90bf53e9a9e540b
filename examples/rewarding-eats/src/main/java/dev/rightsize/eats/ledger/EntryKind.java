package dev.rightsize.eats.ledger;

/** What an entry is for. */
public enum EntryKind {
    /** A claim was accepted; its points wait. */
    EARN_PENDING,
    /** The wait is over: a grant of points that expires. */
    EARN_POST,
    /** Points were given for a reward. */
    REDEEM,
    /** A reward was not fetched: its points are back. */
    REFUND,
    /** A grant was not used in time. */
    EXPIRE,
    /** Somebody set something right. */
    ADJUST,
    /** A claim's points are taken back. */
    REVERSE
}
