package dev.rightsize.reading.receipt;

import org.jspecify.annotations.Nullable;

/**
 * One thing bought.
 *
 * @param description as printed, without quantity and amounts
 * @param quantity a decimal number with a point, {@code "2"} or {@code "0.485"}; null if none is printed
 * @param unitPrice price of one; null if none is printed
 * @param amount the line total; negative for a return
 */
public record Item(
        String description,
        @Nullable String quantity,
        @Nullable Amount unitPrice,
        Amount amount) {}
