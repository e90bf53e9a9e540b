package dev.rightsize.eats.account;

/** What somebody may do besides collecting points, which everybody may. */
public enum Role {
    /** Nothing else. */
    MEMBER,
    /** Confirms rewards and tells the daily code at the restaurants where they work. */
    STAFF,
    /** All that concerns their own restaurants. */
    OWNER,
    /** Decides about claims and audits, throughout the alliance. */
    REVIEWER
}
