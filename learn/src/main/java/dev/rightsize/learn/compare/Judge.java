package dev.rightsize.learn.compare;

import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.learn.statistics.Bootstrap;
import dev.rightsize.learn.statistics.Difference;
import dev.rightsize.learn.statistics.Holm;
import dev.rightsize.learn.statistics.Interval;
import dev.rightsize.learn.statistics.LabelCounts;
import dev.rightsize.learn.statistics.McNemar;
import dev.rightsize.learn.statistics.Resampled;
import dev.rightsize.learn.statistics.Statistic;
import dev.rightsize.learn.statistics.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Compares models on the same rows and recommends the smallest that meets the requirements. The same answers give the
 * same comparison.
 *
 * <p>Where the requirements name no quality, a model is good enough if it is not significantly worse than the best of
 * those that may run at all.
 *
 * <pre>{@code
 * Comparison comparison = new Judge(requirements, false).compare(gold, trials);
 * comparison.conclusion(); // Take ngrams: …
 * }</pre>
 */
public final class Judge {
    /** From where on a difference is no chance. */
    static final double SIGNIFICANT = 0.05;

    private static final int DRAWS = 2_000;
    private static final long SEED = 20_261_101;

    private final Requirements requirements;
    private final boolean sure;
    private final QualityMeasure measure;

    /**
     * @param requirements what the task demands
     * @param sure whether a model has to reach the wanted quality with the lower end of its interval, too
     * @throws IllegalArgumentException if the requirements name a measure that is not measured here
     */
    public Judge(Requirements requirements, boolean sure) {
        QualityFloor floor = requirements.quality();
        this.requirements = requirements;
        this.sure = sure;
        this.measure = floor == null ? QualityMeasure.ACCURACY : QualityMeasure.of(floor.measure());
    }

    /**
     * Compares.
     *
     * @param trials answers of at least one model to every row of {@code gold}
     */
    public Comparison compare(GoldSet gold, List<Trial> trials) {
        List<Trial> ordered = trials.stream().sorted(Sizes.SMALL_TO_LARGE).toList();
        List<LabelCounts> counts = ordered.stream()
                .map(trial -> new LabelCounts(gold.labels(), gold.truth(), trial.answers()))
                .toList();
        List<Resampled> samples = new Bootstrap(gold.rows().size(), DRAWS, SEED).resample(statistics(counts));
        Field field = new Field(ordered, counts, samples);
        List<Fitness> fitness =
                ordered.stream().map(trial -> Fitness.of(requirements, trial)).toList();
        int best = best(field, fitness);
        List<Score> scores = scores(field, fitness, best);
        @Nullable
        Score take = scores.stream().filter(Score::isPossible).findFirst().orElse(null);
        Verdicts verdicts = new Verdicts(requirements, measure, take, field);
        List<Score> judged = IntStream.range(0, scores.size())
                .mapToObj(i -> verdicts.judged(scores.get(i), i))
                .toList();
        return new Comparison(
                gold,
                requirements,
                measure,
                judged,
                take == null ? null : judged.get(scores.indexOf(take)),
                verdicts.conclusion(judged));
    }

    /** Accuracy of each, then macro-F1 of each. */
    private static List<Statistic> statistics(List<LabelCounts> counts) {
        List<Statistic> statistics = new ArrayList<>();
        counts.forEach(one -> statistics.add(one::accuracy));
        counts.forEach(one -> statistics.add(one::macroF1));
        return statistics;
    }

    /** The best of those that nothing but quality could rule out; of all if there is none. */
    private int best(Field field, List<Fitness> fitness) {
        boolean none = fitness.stream().allMatch(one -> !one.objections().isEmpty());
        return IntStream.range(0, fitness.size())
                .filter(i -> none || fitness.get(i).objections().isEmpty())
                .boxed()
                .max(Comparator.comparingDouble(i -> field.quality(i, measure).value()))
                .orElseThrow();
    }

    private List<Score> scores(Field field, List<Fitness> fitness, int best) {
        int all = fitness.size();
        List<@Nullable Versus> versus = new ArrayList<>();
        double[] chances = new double[all - 1];
        for (int i = 0; i < all; i++) {
            @Nullable Versus one = i == best ? null : field.versus(i, best);
            versus.add(one);
            if (one != null) {
                chances[i < best ? i : i - 1] = one.difference(measure).probability();
            }
        }
        double[] corrected = Holm.adjusted(chances);
        List<Score> scores = new ArrayList<>();
        for (int i = 0; i < all; i++) {
            @Nullable Double chance = i == best ? null : corrected[i < best ? i : i - 1];
            scores.add(score(field, i, fitness.get(i), versus.get(i), chance));
        }
        return scores;
    }

    private Score score(Field field, int i, Fitness fitness, @Nullable Versus versus, @Nullable Double chance) {
        Fitness judged =
                fitness.withQuality(requirements.quality(), field.quality(i, measure), sure, measure, versus, chance);
        return new Score(
                field.trials().get(i),
                field.quality(i, QualityMeasure.ACCURACY),
                field.quality(i, QualityMeasure.MACRO_F1),
                versus,
                chance,
                judged.objections(),
                judged.unknowns(),
                "");
    }

    /** All models with their right answers and resampled figures, by number. */
    record Field(List<Trial> trials, List<LabelCounts> counts, List<Resampled> samples) {
        Interval quality(int i, QualityMeasure measure) {
            LabelCounts one = counts.get(i);
            return measure == QualityMeasure.ACCURACY
                    ? Wilson.of(one.right(), one.cases())
                    : samples.get(trials.size() + i).interval();
        }

        Versus versus(int i, int other) {
            int onlyThis = counts.get(i).onlyHere(counts.get(other));
            int onlyOther = counts.get(other).onlyHere(counts.get(i));
            Difference drawn = samples.get(i).minus(samples.get(other));
            int n = trials.size();
            return new Versus(
                    trials.get(other).name(),
                    onlyThis,
                    onlyOther,
                    new Difference(drawn.interval(), McNemar.exact(onlyThis, onlyOther)),
                    samples.get(n + i).minus(samples.get(n + other)));
        }
    }
}
