package dev.rightsize.reading.receipt.typed;

/** A stretch of a row's text that was understood. Matches of one finder are in order and do not overlap. */
public sealed interface Match
        permits AmountMatch,
                DateMatch,
                TimeMatch,
                PhoneMatch,
                TaxIdMatch,
                ReceiptNumberMatch,
                QuantityMatch,
                KeywordMatch {
    /** Offset of the first character. */
    int start();

    /** Offset after the last character. */
    int end();

    /** The matched characters of the text that was searched. */
    default String in(String text) {
        return text.substring(start(), end());
    }
}
