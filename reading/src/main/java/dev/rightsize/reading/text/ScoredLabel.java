package dev.rightsize.reading.text;

/**
 * A label and how probable it is.
 *
 * @param probability 0 to 1
 */
public record ScoredLabel(String label, double probability) {}
