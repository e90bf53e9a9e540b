package dev.rightsize.learn.evaluate;

import org.jspecify.annotations.Nullable;

/**
 * The verdict on one field of one receipt whose truth has the field.
 *
 * @param truth the right value
 * @param given what was predicted; null if nothing was
 * @param exact whether it is right to the letter, the day, the cent
 * @param accepted whether it means the same: fuzzy for merchants, exact otherwise
 */
public record FieldVerdict(String truth, @Nullable PredictedField given, boolean exact, boolean accepted) {
    /** Whether a value was given that is not right: worse than none. */
    public boolean wrong() {
        return given != null && !accepted;
    }
}
