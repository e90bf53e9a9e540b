package dev.rightsize.core.placement;

/** What feeds the user's device. */
public enum Power {
    MAINS,
    BATTERY
}
