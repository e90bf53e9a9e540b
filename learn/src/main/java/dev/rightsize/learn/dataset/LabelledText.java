package dev.rightsize.learn.dataset;

/**
 * A text and what it is.
 *
 * @param line where it stands in its file, from 1
 */
public record LabelledText(String text, String label, int line) {}
