package dev.rightsize.reading.receipt;

/** What came of reading a picture as a receipt. */
public sealed interface Reading permits Receipt, NotAReceipt {}
