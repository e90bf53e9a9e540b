package dev.rightsize.reading.receipt;

import org.jspecify.annotations.Nullable;

/**
 * One tax or service charge.
 *
 * @param label as printed: {@code "IVA 10%"}
 * @param rate percent as a decimal number with a point, {@code "10"}; null if none is printed
 * @param base the taxed amount; null if none is printed
 * @param amount the tax
 */
public record Tax(
        String label, @Nullable String rate, @Nullable Amount base, Amount amount) {}
