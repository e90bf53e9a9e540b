package dev.rightsize.core.placement;

/** How reliably the user's device is connected; that it must work without a network is a requirement of the task. */
public enum Connectivity {
    /** Practically always. */
    ALWAYS,
    /** Not everywhere, not all the time. */
    SPOTTY
}
