package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;

/**
 * A piece of print as a person transcribed it, where it stands in the upright picture.
 *
 * @param text in its ordinary form
 */
public record Piece(Quad box, String text) {}
