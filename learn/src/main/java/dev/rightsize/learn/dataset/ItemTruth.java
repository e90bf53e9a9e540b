package dev.rightsize.learn.dataset;

import org.jspecify.annotations.Nullable;

/**
 * One thing bought, as a person wrote it down.
 *
 * @param name the description; null if none is given
 * @param quantity null if none is given
 * @param price the line total as written: {@code "9.39"}; null if none is given
 */
public record ItemTruth(
        @Nullable String name,
        @Nullable String quantity,
        @Nullable String price) {}
