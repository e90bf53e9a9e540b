package dev.rightsize.local;

/** Which recogniser reads the lines that were found. */
public enum RecogniserTier {
    /** Our own, made for receipts: the default. */
    LIGHT,
    /** PP-OCRv4, made for everything. */
    HEAVY,
    /** Our own, and PP-OCRv4 for the lines of which it is not sure and for large type. */
    TIERED
}
