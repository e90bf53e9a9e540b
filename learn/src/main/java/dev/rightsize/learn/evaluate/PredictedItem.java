package dev.rightsize.learn.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * An item that somebody read.
 *
 * @param description null if none was read
 * @param quantity null if none was read
 * @param amount the line total: {@code "9.39"}; null if none was read
 */
public record PredictedItem(
        @Nullable String description,
        @Nullable String quantity,
        @Nullable String amount) {}
