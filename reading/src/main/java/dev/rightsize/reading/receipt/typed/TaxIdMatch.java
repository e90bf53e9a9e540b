package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * A merchant's tax or company number in a row.
 *
 * @param value without spaces and marks, in capitals; the letters of {@code sdn}-style company numbers are kept
 * @param country ISO 3166 code; null if the form does not tell
 * @param labelled whether a word for tax or company number stands in the row before it
 * @param verified whether its check digit or letter is right; false if it has none
 */
public record TaxIdMatch(
        int start, int end, String value, @Nullable String country, boolean labelled, boolean verified)
        implements Match {}
