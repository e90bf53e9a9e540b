package dev.rightsize.eats.reward;

import dev.rightsize.eats.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What points can be given for.
 *
 * @param restaurantId where alone it is to be had; null for every restaurant
 * @param remaining how many are left; null for as many as are wanted
 */
public record Reward(
        String id,
        @Nullable String restaurantId,
        String title,
        String description,
        long points,
        @Nullable Long remaining,
        boolean active) {
    public Reward {
        if (title.isBlank() || title.length() > 120) {
            throw Problem.invalid("title", "A title has 1 to 120 characters.");
        }
        if (description.length() > 1000) {
            throw Problem.invalid("description", "A description has at most 1000 characters.");
        }
        if (points < 1 || points > 1_000_000) {
            throw Problem.invalid("points", "'points' must be from 1 to 1000000.");
        }
        if (remaining != null && (remaining < 0 || remaining > 1_000_000)) {
            throw Problem.invalid("remaining", "'remaining' must be from 0 to 1000000, or absent.");
        }
    }
}
