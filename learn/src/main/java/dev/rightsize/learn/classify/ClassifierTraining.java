package dev.rightsize.learn.classify;

import dev.rightsize.learn.calibrate.AcceptanceThreshold;
import dev.rightsize.learn.calibrate.ScaleFit;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.fit.ByteVectors;
import dev.rightsize.learn.fit.NGramNetwork;
import dev.rightsize.learn.fit.SoftmaxLayer;
import dev.rightsize.reading.text.ClassifierSettings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trains a classifier of texts: fits networks while some examples are held out, decides by those which networks to keep, how
 * sure they are and from where on that is sure enough, and then fits them once more to all examples.
 *
 * <pre>{@code
 * ExampleSet examples = ExampleSet.of(new LabelledTexts("text", "label").read(Path.of("examples.csv")));
 * TrainedClassifier trained = ClassifierTraining.run(
 *         examples, ClassifierPlan.usual().with(Tier.NGRAM), null, ClassifierProgress.NONE);
 * }</pre>
 */
public final class ClassifierTraining {
    private final ClassifierPlan plan;
    private final ExampleSet examples;
    private final Networks networks;
    private final ClassifierProgress progress;

    private ClassifierTraining(
            ClassifierPlan plan, ExampleSet examples, @Nullable TextVectors vectors, ClassifierProgress progress) {
        this.plan = plan;
        this.examples = examples;
        this.progress = progress;
        networks = new Networks(plan, examples, plan.tier().mayUseEncoder() ? vectors : null, progress);
    }

    /**
     * Trains.
     *
     * @param vectors gives texts their vectors; may be null for {@link Tier#NGRAM}
     */
    public static TrainedClassifier run(
            ExampleSet examples, ClassifierPlan plan, @Nullable TextVectors vectors, ClassifierProgress progress) {
        if (plan.tier().mayUseEncoder() && vectors == null) {
            throw new IllegalArgumentException(
                    "Tier " + plan.tier() + " needs an encoder but there is none. Give one, or use tier NGRAM.");
        }
        return new ClassifierTraining(plan, examples, vectors, progress).run();
    }

    private TrainedClassifier run() {
        Splits splits = Splits.of(examples.truth(), examples.labels().size(), plan.seed());
        List<ScaleFit.Example> scored = scored(splits);
        Map<Tier, HeldOut> tried = new EnumMap<>(Tier.class);
        tiers().forEach(tier -> tried.put(tier, HeldOut.of(tier, scored)));
        HeldOut chosen = chosen(tried);
        double threshold = threshold(chosen);
        ClassifierSettings settings = new ClassifierSettings(
                examples.labels(),
                chosen.scales()[0],
                chosen.scales()[1],
                chosen.curve().slope(),
                chosen.curve().offset(),
                threshold);
        int[] all = IntStream.range(0, examples.truth().length).toArray();
        NGramNetwork ngrams = null;
        if (settings.usesNgrams()) {
            progress.stage("fitting n-grams to all " + all.length + " examples");
            ngrams = networks.ngrams(all, progress::share);
        }
        SoftmaxLayer head = null;
        if (settings.usesEncoder()) {
            progress.stage("fitting a layer on MiniLM's vectors to all " + all.length + " examples");
            head = networks.head(all, progress::share);
        }
        Map<Tier, Double> candidates = new EnumMap<>(Tier.class);
        tried.forEach((tier, heldOut) -> candidates.put(tier, heldOut.accuracy()));
        return new TrainedClassifier(
                ngrams,
                head,
                chosen.tier(),
                settings,
                ClassificationScore.of(examples.labels(), chosen.probabilities(), chosen.truth(), threshold),
                candidates,
                described(splits, scored.size()),
                plan);
    }

    private List<Tier> tiers() {
        return plan.tier() == Tier.AUTO ? List.of(Tier.NGRAM, Tier.MINILM, Tier.BOTH) : List.of(plan.tier());
    }

    /** The scores of every example that is held out, by networks that have not learned from it. */
    private List<ScaleFit.Example> scored(Splits splits) {
        List<ScaleFit.Example> scored = new ArrayList<>();
        for (int out = 0; out < splits.heldOut(); out++) {
            int[] learned = splits.learned(out);
            String round = splits.heldOut() == 1 ? "" : ", round " + (out + 1) + " of " + splits.heldOut();
            NGramNetwork ngrams = null;
            ByteVectors bytes = null;
            if (networks.hasNgrams()) {
                progress.stage("fitting n-grams to " + learned.length + " examples" + round);
                ngrams = networks.ngrams(learned, progress::share);
                bytes = ngrams.byteVectors();
            }
            SoftmaxLayer head = null;
            if (networks.hasVectors()) {
                progress.stage("fitting a layer on MiniLM's vectors to " + learned.length + " examples" + round);
                head = networks.head(learned, progress::share);
            }
            for (int example : splits.heldOut(out)) {
                List<float[]> scores = List.of(networks.scores(ngrams, bytes, example), networks.scores(head, example));
                scored.add(new ScaleFit.Example(scores, examples.truth()[example]));
            }
        }
        return scored;
    }

    /**
     * Of the two with an encoder the one of less loss; but n-grams alone if they are as good within a standard error: they
     * are a seventh of the size and thirty times as quick.
     */
    private static HeldOut chosen(Map<Tier, HeldOut> tried) {
        if (tried.size() == 1) {
            return tried.values().iterator().next();
        }
        HeldOut best = Stream.of(Tier.MINILM, Tier.BOTH)
                .map(tier -> java.util.Objects.requireNonNull(tried.get(tier)))
                .min(java.util.Comparator.comparingDouble(HeldOut::loss))
                .orElseThrow();
        HeldOut small = java.util.Objects.requireNonNull(tried.get(Tier.NGRAM));
        return small.accuracy() >= best.accuracy() - best.standardError() ? small : best;
    }

    private double threshold(HeldOut heldOut) {
        List<AcceptanceThreshold.Answer> answers = new ArrayList<>();
        for (int i = 0; i < heldOut.truth().length; i++) {
            double[] own = heldOut.probabilities().get(i);
            int best = ClassificationScore.best(own);
            answers.add(new AcceptanceThreshold.Answer(own[best], best == heldOut.truth()[i]));
        }
        return AcceptanceThreshold.choose(answers, plan.target(), plan.error());
    }

    private static String described(Splits splits, int count) {
        return splits.heldOut() == 1
                ? count + " examples held out"
                : count + " examples, each held out of one of " + splits.heldOut() + " fits";
    }
}
