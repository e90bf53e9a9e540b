package dev.rightsize.core.placement;

/** How much data may be moved between the user's device and the rest. */
public enum Bandwidth {
    /** Mobile, metered or slow. */
    LIMITED,
    /** Broadband without a meter. */
    AMPLE
}
