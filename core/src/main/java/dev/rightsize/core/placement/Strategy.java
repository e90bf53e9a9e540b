package dev.rightsize.core.placement;

/** In which order places are asked. */
public enum Strategy {
    /** The user's device or your server first; a remote model only where they cannot, and may be helped. */
    LOCAL_FIRST,
    /** A remote model first; a local one where it cannot be reached. */
    REMOTE_FIRST,
    /** A remote model at once, while the local one is downloaded; then the local one. */
    HYBRID
}
