package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A classifier that learns from the gold set itself and is never asked what it has learnt from: the set is split, and
 * each part is answered by a classifier that learnt from the others. So it answers every row, as models do that came
 * from elsewhere.
 */
public final class CrossFitted implements Contestant {
    private final Learner learner;
    private final int folds;
    private final LocalCosts costs;

    /** @throws IllegalArgumentException if there are fewer than two folds */
    public CrossFitted(Learner learner, int folds, LocalCosts costs) {
        checkFolds(folds);
        this.learner = learner;
        this.folds = folds;
        this.costs = costs;
    }

    /** @throws IllegalArgumentException if there are fewer than two folds */
    public static void checkFolds(int folds) {
        if (folds < 2) {
            throw new IllegalArgumentException("'folds' must be at least 2 but is " + folds
                    + ": a model must not be measured on what it learnt from.");
        }
    }

    @Override
    public String name() {
        return learner.name();
    }

    /** @throws IllegalArgumentException if the set has fewer different texts than parts are wanted */
    @Override
    public Trial answer(GoldSet gold) {
        List<GoldRow> rows = gold.rows();
        int[] fold = TextFolds.of(rows, folds);
        List<@Nullable String> answers = new ArrayList<>(Collections.nCopies(rows.size(), null));
        @Nullable Trial trial = null;
        for (int part = 0; part < folds; part++) {
            int asked = part;
            try (LocalClassifier classifier = learner.fit(rows(rows, i -> fold[i] != asked))) {
                for (int i = 0; i < rows.size(); i++) {
                    if (fold[i] == part) {
                        answers.set(i, classifier.answer(rows.get(i).text()));
                    }
                }
                trial = part < folds - 1 ? null : trial(classifier, rows, answers);
            }
        }
        return Objects.requireNonNull(trial);
    }

    private Trial trial(LocalClassifier classifier, List<GoldRow> rows, List<@Nullable String> answers) {
        LocalCosts.Timed timed = costs.time(classifier, rows);
        ModelCard card = OwnCard.local(name(), learner.description(), classifier.kind(), classifier.bytes());
        String how = "trained here on " + (folds - 1) + " of " + folds + " parts, asked for the other, in turn";
        return new Trial(name(), card, answers, timed.latency(), timed.perAnswer(), how);
    }

    private static List<GoldRow> rows(List<GoldRow> rows, IntPredicate which) {
        return IntStream.range(0, rows.size()).filter(which).mapToObj(rows::get).toList();
    }
}
