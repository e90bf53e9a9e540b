package dev.rightsize.learn.synthesis.print;

/**
 * How much of each pixel a glyph covers.
 *
 * @param left of the mask, from the pen
 * @param top of the mask, from the base line; negative is above
 * @param coverage row by row, 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // shared read-only through the cache, never compared
record GlyphMask(int left, int top, int width, int height, float[] coverage) {}
