package dev.rightsize.reading.layout;

/**
 * A run of characters without spaces.
 *
 * @param text the characters as recognised
 * @param box where they stand
 * @param confidence mean probability of the characters, 0 to 1
 */
public record Word(String text, Quad box, float confidence) {}
