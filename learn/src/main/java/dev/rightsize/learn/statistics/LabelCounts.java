package dev.rightsize.learn.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier answered to cases whose label is known. An answer that is missing, or none of the labels, is wrong
 * and counts for no label. Immutable.
 */
public final class LabelCounts {
    private static final int NONE = -1;

    private final int labels;
    private final int[] truth;
    private final int[] answers;

    /**
     * @param labels the labels that occur in {@code truth}
     * @param truth the right label of each case
     * @param answers what was answered, in the same order; null for nothing
     */
    public LabelCounts(List<String> labels, List<String> truth, List<? extends @Nullable String> answers) {
        if (truth.size() != answers.size() || truth.isEmpty()) {
            throw new IllegalArgumentException("As many answers as cases are wanted, at least one, but there are "
                    + answers.size() + " answers to " + truth.size() + " cases.");
        }
        this.labels = labels.size();
        this.truth = truth.stream().mapToInt(labels::indexOf).toArray();
        this.answers = answers.stream()
                .mapToInt(answer -> answer == null ? NONE : labels.indexOf(answer))
                .toArray();
        for (int i = 0; i < this.truth.length; i++) {
            if (this.truth[i] == NONE) {
                throw new IllegalArgumentException("'" + truth.get(i) + "' is none of " + labels + ".");
            }
        }
    }

    /** How many cases there are. */
    public int cases() {
        return truth.length;
    }

    /** Whether a case was answered rightly. */
    public boolean isRight(int i) {
        return truth[i] == answers[i];
    }

    /** How many were answered rightly. */
    public int right() {
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += isRight(i) ? 1 : 0;
        }
        return right;
    }

    /** How many were answered rightly here and not there. */
    public int onlyHere(LabelCounts there) {
        int only = 0;
        for (int i = 0; i < truth.length; i++) {
            only += isRight(i) && !there.isRight(i) ? 1 : 0;
        }
        return only;
    }

    /** The share that was answered rightly. */
    public double accuracy(int[] weights) {
        long right = 0;
        long all = 0;
        for (int i = 0; i < weights.length; i++) {
            all += weights[i];
            right += isRight(i) ? weights[i] : 0;
        }
        return (double) right / all;
    }

    /** The mean over labels of F1, the harmonic mean of precision and recall; labels without a case in it left out. */
    public double macroF1(int[] weights) {
        long[] hits = new long[labels];
        long[] wanted = new long[labels];
        long[] given = new long[labels];
        for (int i = 0; i < weights.length; i++) {
            wanted[truth[i]] += weights[i];
            if (answers[i] != NONE) {
                given[answers[i]] += weights[i];
                hits[truth[i]] += isRight(i) ? weights[i] : 0;
            }
        }
        double sum = 0;
        int counted = 0;
        for (int label = 0; label < labels; label++) {
            if (wanted[label] > 0) {
                sum += 2.0 * hits[label] / (wanted[label] + given[label]);
                counted++;
            }
        }
        return sum / counted;
    }
}
