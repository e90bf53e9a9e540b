package dev.rightsize.reading.ocr;

/**
 * One recognised character.
 *
 * @param character the character; a space separates words
 * @param confidence its probability, 0 to 1
 * @param position its centre along the crop, 0 at the left edge to 1 at the right
 */
public record Glyph(char character, float confidence, float position) {}
