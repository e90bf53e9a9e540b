package dev.rightsize.reading.text;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what texts are, by up to two networks: n-grams of their characters, and a linear layer on the vector of the whole.
 * Their scores are added, each by its own scale, and become probabilities by a {@link ConfidenceCurve}. Safe for use by threads.
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
        List<double[]> probabilities = probabilities(texts);
        List<Classification> found = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            found.add(classification(probabilities.get(i), TextLimits.isCut(texts.get(i))));
        }
        return found;
    }

    /** The probability of every label of each text, in the order of the labels. */
    public List<double[]> probabilities(List<String> texts) {
        texts.forEach(TextLimits::checked);
        if (texts.isEmpty()) {
            return List.of();
        }
        List<double[]> sums = new ArrayList<>();
        texts.forEach(text -> sums.add(new double[settings.labels().size()]));
        if (settings.usesNgrams()) {
            for (int i = 0; i < texts.size(); i++) {
                Map<String, Tensor> input = Map.of("codes", TextLimits.codes(texts.get(i)));
                add(scores(NGRAM_MODEL, input), 0, settings.ngramScale(), sums.get(i));
            }
        }
        if (settings.usesEncoder()) {
            addEncoded(Objects.requireNonNull(encoder).encodeAll(texts), sums);
        }
        ConfidenceCurve curve = settings.curve();
        sums.forEach(curve::inPlace);
        return sums;
    }

    private void addEncoded(List<float[]> vectors, List<double[]> sums) {
        int size = vectors.get(0).length;
        float[] joined = new float[vectors.size() * size];
        for (int i = 0; i < vectors.size(); i++) {
            System.arraycopy(vectors.get(i), 0, joined, i * size, size);
        }
        Map<String, Tensor> input = Map.of("vectors", FloatTensor.of(joined, vectors.size(), size));
        float[] scores = scores(HEAD_MODEL, input);
        for (int i = 0; i < sums.size(); i++) {
            add(scores, i, settings.encoderScale(), sums.get(i));
        }
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

    private static void add(float[] scores, int row, double scale, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += scale * scores[row * sums.length + i];
        }
    }

    private Classification classification(double[] probabilities, boolean cut) {
        List<ScoredLabel> best = IntStream.range(0, probabilities.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -probabilities[i]))
                .limit(SHOWN)
                .map(i -> new ScoredLabel(settings.labels().get(i), probabilities[i]))
                .toList();
        return new Classification(best, best.get(0).probability() >= settings.threshold(), cut);
    }
}
