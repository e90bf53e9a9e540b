package dev.rightsize.learn.classify;

import dev.rightsize.learn.features.TextNGrams;
import dev.rightsize.learn.fit.ByteVectors;
import dev.rightsize.learn.fit.NGramFit;
import dev.rightsize.learn.fit.NGramNetwork;
import dev.rightsize.learn.fit.SoftmaxFit;
import dev.rightsize.learn.fit.SoftmaxLayer;
import dev.rightsize.reading.text.TextLimits;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Fits the networks of a classifier to some of its examples, whose features are found once for all fits. */
final class Networks {
    private static final int EPOCHS = 20;
    private static final int MOST_EPOCHS = 50;
    private static final int SHOWN = 100_000;
    /** The fewer examples, the more a layer is held back: 0.1 for 800 of them, 0.03 for 10,000; see docs/benchmarks.md. */
    private static final double DECAY = 2.8;

    private final ClassifierPlan plan;
    private final int[] truth;
    private final int labels;
    private final List<int[]> tokens;
    private final List<float[]> vectors;

    /** @param source null if the tier has no encoder */
    Networks(ClassifierPlan plan, ExampleSet examples, @Nullable TextVectors source, ClassifierProgress progress) {
        this.plan = plan;
        truth = examples.truth();
        labels = examples.labels().size();
        tokens = plan.tier().mayUseNgrams()
                ? examples.texts().stream()
                        .map(text -> TextNGrams.tokens(TextLimits.codes(text).values(), plan.vocabulary()))
                        .toList()
                : List.of();
        if (source == null) {
            vectors = List.of();
        } else {
            progress.stage("encoding " + truth.length + " texts with MiniLM");
            vectors = source.of(examples.texts(), progress::share);
        }
    }

    boolean hasNgrams() {
        return !tokens.isEmpty();
    }

    boolean hasVectors() {
        return !vectors.isEmpty();
    }

    NGramNetwork ngrams(int[] chosen, DoubleConsumer progress) {
        NGramFit.Settings settings = plan.ngrams(chosen.length);
        return NGramFit.fit(pick(tokens, chosen), pick(truth, chosen), labels, settings, progress);
    }

    SoftmaxLayer head(int[] chosen, DoubleConsumer progress) {
        int epochs = Math.max(EPOCHS, Math.min(MOST_EPOCHS, SHOWN / chosen.length));
        return SoftmaxFit.fit(
                pick(vectors, chosen),
                pick(truth, chosen),
                labels,
                epochs,
                DECAY / Math.sqrt(chosen.length),
                plan.seed(),
                progress);
    }

    /** The scores of one example, with the vectors as they are shipped; 0 without n-grams. */
    float[] scores(@Nullable NGramNetwork network, @Nullable ByteVectors bytes, int example) {
        return network == null || bytes == null ? new float[labels] : bytes.scores(network, tokens.get(example));
    }

    float[] scores(@Nullable SoftmaxLayer layer, int example) {
        return layer == null ? new float[labels] : layer.scores(vectors.get(example));
    }

    private static <T> List<T> pick(List<T> all, int[] chosen) {
        return Arrays.stream(chosen).mapToObj(all::get).toList();
    }

    private static int[] pick(int[] all, int[] chosen) {
        return IntStream.of(chosen).map(i -> all[i]).toArray();
    }
}
