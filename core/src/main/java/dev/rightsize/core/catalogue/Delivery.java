package dev.rightsize.core.catalogue;

/** How a model comes to the place where it runs, in the order in which a router prefers them. */
public enum Delivery {
    /** The browser or operating system brings it. */
    BUILT_IN,
    /** Your application brings it. */
    PRELOADED,
    /** It is downloaded when wanted, and kept. */
    DOWNLOADABLE,
    /** It stays where it is; inputs are sent to it. */
    HOSTED
}
