package dev.rightsize.reading.receipt;

/** What came of reading a picture as a receipt. */
public sealed interface Reading permits Receipt, NotAReceipt {
    /**
     * How sure the whole is, 0 to 1. Of a receipt, the least of merchant, date and total; one that was not found counts as
     * 0, because another model may find it.
     */
    double confidence();
}
