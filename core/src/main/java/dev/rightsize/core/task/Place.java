package dev.rightsize.core.task;

/** Where a model runs, seen from the person whose data it reads. */
public enum Place {
    /** On the user's own device. */
    DEVICE,
    /** On your server. */
    SERVER,
    /** Behind somebody else's API. */
    REMOTE
}
