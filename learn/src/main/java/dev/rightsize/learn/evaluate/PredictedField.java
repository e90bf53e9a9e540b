package dev.rightsize.learn.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * A value that somebody read.
 *
 * @param value not empty
 * @param confidence the reader's probability that the value is right, 0 to 1; null if it gives none
 */
public record PredictedField(String value, @Nullable Double confidence) {
    public PredictedField {
        if (value.isEmpty()) {
            throw new IllegalArgumentException("A predicted value must not be empty: use null for 'not found'.");
        }
    }

    /** The value, or null if there is none. */
    public static @Nullable PredictedField of(@Nullable String value, @Nullable Double confidence) {
        return value == null || value.isEmpty() ? null : new PredictedField(value, confidence);
    }
}
