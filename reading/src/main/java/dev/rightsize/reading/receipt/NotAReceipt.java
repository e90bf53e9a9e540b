package dev.rightsize.reading.receipt;

/**
 * The picture shows no receipt, as far as can be told.
 *
 * @param reason in plain words: {@code "no text was found"}
 * @param confidence probability that this is right, 0 to 1
 */
public record NotAReceipt(String reason, double confidence) implements Reading {}
