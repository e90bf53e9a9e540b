package dev.rightsize.reading.text;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what texts are, by up to two networks: n-grams of their characters, and a linear layer on the vector of the whole.
 * Their scores are added, each by its own scale, and become probabilities; how far both agree on the best label becomes the
 * confidence in it. Safe for use by threads.
 *
 * <pre>{@code
 * Classification found = classifier.classify("I still have not received my new card");
 * if (found.sure()) {
 *     route(found.label());
 * }
 * }</pre>
 */
public final class TextClassifier {
    /** The engine's name of the n-gram graph: {@code codes} [L] → {@code scores} [1, labels]. */
    public static final String NGRAM_MODEL = "text-ngrams";
    /** The engine's name of the linear layer: {@code vectors} [N, size] → {@code scores} [N, labels]. */
    public static final String HEAD_MODEL = "text-head";

    private static final int SHOWN = 3;

    private final Engine engine;
    private final ClassifierSettings settings;
    private final @Nullable SentenceEncoder encoder;

    /** @param encoder null if the settings use none */
    public TextClassifier(Engine engine, ClassifierSettings settings, @Nullable SentenceEncoder encoder) {
        if (settings.usesEncoder() && encoder == null) {
            throw new IllegalArgumentException("The settings use an encoder but none was given.");
        }
        this.engine = engine;
        this.settings = settings;
        this.encoder = encoder;
    }

    public ClassifierSettings settings() {
        return settings;
    }

    /**
     * What a text is.
     *
     * @throws TextRefusedException if it is empty or too long
     */
    public Classification classify(String text) {
        return classifyAll(List.of(text)).get(0);
    }

    /**
     * What texts are, in their order; quicker than one by one, and with the same outcome.
     *
     * @throws TextRefusedException if any is empty or too long
     */
    public List<Classification> classifyAll(List<String> texts) {
        List<NetworkScores> scores = scores(texts);
        List<Classification> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(classification(scores.get(i), TextLimits.isCut(texts.get(i))));
        }
        return found;
    }

    /** The probability of every label of each text, in the order of the labels. */
    public List<double[]> probabilities(List<String> texts) {
        return scores(texts).stream().map(settings::probabilities).toList();
    }

    private List<NetworkScores> scores(List<String> texts) {
        texts.forEach(TextLimits::checked);
        if (texts.isEmpty()) {
            return List.of();
        }
        float[] none = new float[settings.labels().size()];
        List<float[]> encoded = settings.usesEncoder() ? encoded(texts) : List.of();
        List<NetworkScores> scores = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            float[] ngrams = none;
            if (settings.usesNgrams()) {
                ngrams = scores(NGRAM_MODEL, Map.of("codes", TextLimits.codes(texts.get(i))));
            }
            scores.add(new NetworkScores(List.of(ngrams, settings.usesEncoder() ? encoded.get(i) : none)));
        }
        return scores;
    }

    /** The scores by the layer on each text's vector. */
    private List<float[]> encoded(List<String> texts) {
        List<float[]> vectors = Objects.requireNonNull(encoder).encodeAll(texts);
        int size = vectors.get(0).length;
        float[] joined = new float[vectors.size() * size];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, joined, i * size, size);
        }
        Map<String, Tensor> input = Map.of("vectors", FloatTensor.of(joined, vectors.size(), size));
        float[] scores = scores(HEAD_MODEL, input);
        int labels = settings.labels().size();
        List<float[]> encoded = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            encoded.add(Arrays.copyOfRange(scores, i * labels, (i + 1) * labels));
        }
        return encoded;
    }

    private float[] scores(String model, Map<String, Tensor> input) {
        FloatTensor scores =
                (FloatTensor) Objects.requireNonNull(engine.run(model, input).get("scores"));
        if (scores.shape()[1] != settings.labels().size()) {
            throw new IllegalStateException("Model '" + model + "' gives " + scores.shape()[1]
                    + " scores but there are " + settings.labels().size() + " labels. Train the bundle again.");
        }
        return scores.values();
    }

    private Classification classification(NetworkScores scores, boolean cut) {
        double[] probabilities = settings.probabilities(scores);
        List<Integer> best = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .limit(SHOWN)
                .toList();
        List<ScoredLabel> shown = best.stream()
                .map(i -> new ScoredLabel(settings.labels().get(i), probabilities[i]))
                .toList();
        double confidence = settings.confidence(scores, best.get(0), probabilities[best.get(0)]);
        return new Classification(shown, confidence, confidence >= settings.threshold(), cut);
    }
}
