package dev.rightsize.learn.detector;

/**
 * A piece of a page to learn from.
 *
 * @param levels brightness of each pixel, row by row
 * @param cells what each cell of {@link #CELL} by {@link #CELL} pixels is, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: moved, never compared
record Crop(int width, int height, byte[] levels, byte[] cells) {
    /** Pixels along each side of a cell. */
    static final int CELL = 2;

    static final byte NOTHING = 0;
    /** Of the core of a line of text. */
    static final byte CORE = 1;
    /** Nobody knows. */
    static final byte UNKNOWN = 2;
}
