package dev.rightsize.reading.receipt.typed;

import dev.rightsize.reading.receipt.Amount;
import org.jspecify.annotations.Nullable;

/**
 * How many or how much of something, in a row.
 *
 * @param quantity a decimal number with a point: {@code "2"}, {@code "0.485"}
 * @param unitPrice the price of one, if it is printed with the quantity; null if not
 * @param kind how the quantity is printed
 */
public record QuantityMatch(
        int start, int end, String quantity, @Nullable Amount unitPrice, Kind kind) implements Match {
    /** How a quantity is printed. */
    public enum Kind {
        /** {@code 2 x 3,50}, {@code 2x}, {@code x2}, {@code 2 @ 3.50}. */
        TIMES,
        /** {@code 0,485 kg}, with or without a price per unit. */
        WEIGHT,
        /** {@code 3 pcs}. */
        PIECES,
        /** {@code Qty 2}. */
        LABELLED,
        /** A small integer before the description: {@code 2 Coffee}. */
        LEADING
    }
}
