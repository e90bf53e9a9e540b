package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;

/**
 * A place where the detector saw text.
 *
 * @param quad the corners, in pixels of the picture it was given
 * @param score mean probability of text inside, 0 to 1
 */
public record TextBox(Quad quad, float score) {}
