package dev.rightsize.core.placement;

/** The two columns of the article's second table. */
public enum Side {
    /** The user's device. */
    CLIENT,
    /** A server: yours, or somebody else's. */
    SERVER
}
