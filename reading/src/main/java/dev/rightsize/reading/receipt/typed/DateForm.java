package dev.rightsize.reading.receipt.typed;

/** In which order a date is printed. */
public enum DateForm {
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY,
    /** The month is a word, so that there is no doubt. */
    NAMED_MONTH,
    /** Digits without marks: {@code 20190518}. */
    COMPACT
}
