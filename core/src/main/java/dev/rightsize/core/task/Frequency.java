package dev.rightsize.core.task;

/** How often one user asks. */
public enum Frequency {
    /** Now and then: complex work, seldom done. */
    OCCASIONAL,
    /** Several times in a usual session. */
    REGULAR,
    /** All the time: each message, each picture, each key. */
    FREQUENT
}
