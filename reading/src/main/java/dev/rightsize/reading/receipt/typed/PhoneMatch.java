package dev.rightsize.reading.receipt.typed;

import org.jspecify.annotations.Nullable;

/**
 * A telephone number in a row.
 *
 * @param digits without marks, with a leading plus if it is international
 * @param country ISO 3166 code, as far as the form tells; null if several countries write so
 * @param labelled whether a word for telephone stands before it
 * @param fax whether a word for fax stands before it
 */
public record PhoneMatch(
        int start, int end, String digits, @Nullable String country, boolean labelled, boolean fax) implements Match {}
