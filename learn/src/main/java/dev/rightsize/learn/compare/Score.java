package dev.rightsize.learn.compare;

import dev.rightsize.learn.statistics.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison found of one model.
 *
 * @param trial its answers
 * @param accuracy the share answered rightly; Wilson's interval
 * @param macroF1 the mean of F1 over labels; the bootstrap's interval
 * @param versus beside the best model of those that may run at all; null for that one itself
 * @param probability how probable so large a difference to it would be by chance, corrected for the number of models
 *     (Holm); null for the best one itself
 * @param objections what rules it out; empty if nothing does
 * @param unknowns what the requirements ask for and nobody knows of it
 * @param verdict why it is recommended, or why not, in a sentence
 */
public record Score(
        Trial trial,
        Interval accuracy,
        Interval macroF1,
        @Nullable Versus versus,
        @Nullable Double probability,
        List<String> objections,
        List<String> unknowns,
        String verdict) {
    public Score {
        objections = List.copyOf(objections);
        unknowns = List.copyOf(unknowns);
    }

    /** Its quality by a measure. */
    public Interval quality(QualityMeasure measure) {
        return measure == QualityMeasure.ACCURACY ? accuracy : macroF1;
    }

    /** Whether nothing rules it out. */
    public boolean isPossible() {
        return objections.isEmpty();
    }
}
