package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.ClockTime;

/**
 * A time of day in a row.
 *
 * @param twelveHour whether AM or PM is printed
 * @param seconds whether seconds are printed
 * @param weak whether it may well be something else, such as a price: {@code 19.05} after a date
 */
public record TimeMatch(int start, int end, ClockTime time, boolean twelveHour, boolean seconds, boolean weak)
        implements Match {}
