package dev.rightsize.reading.receipt.typed;

/**
 * The number of a receipt, invoice, check or order in a row.
 *
 * @param value as printed
 * @param label the lexicon's word before it; {@code "#"} if it is only that
 */
public record ReceiptNumberMatch(int start, int end, String value, String label) implements Match {}
