package dev.rightsize.learn.compare;

import dev.rightsize.core.task.Requirements;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Models side by side.
 *
 * @param gold the rows that all of them answered
 * @param requirements what one of them has to meet
 * @param measure what counts as quality
 * @param scores one a model, from small to large
 * @param recommended the smallest that meets the requirements; null if none does
 * @param conclusion the recommendation and its reason, in sentences
 */
public record Comparison(
        GoldSet gold,
        Requirements requirements,
        QualityMeasure measure,
        List<Score> scores,
        @Nullable Score recommended,
        String conclusion) {
    public Comparison {
        scores = List.copyOf(scores);
    }
}
