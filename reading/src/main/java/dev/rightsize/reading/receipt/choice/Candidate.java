package dev.rightsize.reading.receipt.choice;

import dev.rightsize.reading.layout.Quad;

/**
 * One possible value of a field.
 *
 * @param value the value
 * @param raw the text it was read from
 * @param box where that text stands
 * @param row index of its row
 * @param figures what speaks for and against it, as numbers for a choice network; not copied
 */
@SuppressWarnings("ArrayRecordComponent") // numbers for a network, never compared
public record Candidate<T>(T value, String raw, Quad box, int row, float[] figures) {}
