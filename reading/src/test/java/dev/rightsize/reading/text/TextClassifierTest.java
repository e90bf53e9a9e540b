package dev.rightsize.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TextClassifierTest {
    private static final List<String> LABELS = List.of("few", "many");
    private static final WordPieces PIECES =
            new WordPieces(List.of("[UNK]", "[CLS]", "[SEP]", "a"), List.of("20 blank"));

    /** N-grams count letters; the encoder counts tokens, and remembers how many texts were in each run. */
    private static final class Counting implements Engine {
        final List<Integer> runs = new ArrayList<>();

        @Override
        public Map<String, Tensor> run(String model, Map<String, Tensor> inputs) {
            Tensor input = inputs.values().iterator().next();
            int[] shape = input.shape();
            switch (model) {
                case TextClassifier.NGRAM_MODEL:
                    return Map.of("scores", FloatTensor.of(new float[] {0, shape[0] - 4}, 1, 2));
                case SentenceEncoder.MODEL:
                    runs.add(shape[0]);
                    float[] vectors = new float[shape[0]];
                    java.util.Arrays.fill(vectors, shape[1]);
                    return Map.of("vectors", FloatTensor.of(vectors, shape[0], 1));
                default:
                    float[] values = ((FloatTensor) input).values();
                    float[] scores = new float[values.length * 2];
                    for (int i = 0; i < values.length; i++) {
                        scores[2 * i + 1] = values[i] - 4;
                    }
                    return Map.of("scores", FloatTensor.of(scores, values.length, 2));
            }
        }
    }

    @Test
    void scores_are_scaled_and_become_probabilities() {
        Classification found = ngrams(0.5, 0.6).classify("a a a a");

        assertThat(found.label()).isEqualTo("many");
        assertThat(found.confidence()).isCloseTo(1 / (1 + Math.exp(-1.5)), within(1e-9));
        assertThat(found.sure()).isTrue();
        assertThat(found.best()).extracting(ScoredLabel::label).containsExactly("many", "few");
    }

    @Test
    void below_the_threshold_it_is_not_sure() {
        assertThat(ngrams(0.5, 0.9).classify("a a a a").sure()).isFalse();
    }

    @Test
    void both_networks_count_by_their_scales() {
        Counting engine = new Counting();
        TextClassifier both = new TextClassifier(
                engine, new ClassifierSettings(LABELS, 1, 2, 2, 0, 0), new SentenceEncoder(engine, PIECES));

        double[] probabilities = both.probabilities(List.of("a a a")).get(0); // 5 letters, 5 tokens

        assertThat(probabilities[1]).isCloseTo(1 / (1 + Math.exp(-(1 + 2))), within(1e-9));
    }

    @Test
    void only_texts_of_the_same_length_share_a_run_and_the_order_stays() {
        Counting engine = new Counting();
        SentenceEncoder encoder = new SentenceEncoder(engine, PIECES);

        List<float[]> vectors = encoder.encodeAll(List.of("a", "a a a", "b", "a a", "c c c"));

        assertThat(vectors).extracting(vector -> vector[0]).containsExactly(3f, 5f, 3f, 4f, 5f);
        assertThat(engine.runs).containsExactly(2, 1, 2);
    }

    @Test
    void empty_and_huge_texts_are_refused_without_repeating_them() {
        TextClassifier classifier = ngrams(1, 0);
        assertThatThrownBy(() -> classifier.classify(" \n\t"))
                .isInstanceOf(TextRefusedException.class)
                .hasMessage("The text is empty. Give at least one word.");
        assertThatThrownBy(() -> classifier.classify("secret".repeat(20_000)))
                .isInstanceOf(TextRefusedException.class)
                .hasMessageContaining("The text has 120000 characters but at most 100000 are taken")
                .message()
                .doesNotContain("secret");
        assertThat(classifier.classifyAll(List.of())).isEmpty();
    }

    @Test
    void a_long_text_is_cut_and_says_so() {
        String text = "😀".repeat(TextLimits.MAX_CODES);
        assertThat(ngrams(1, 0).classify(text).cut()).isFalse();
        assertThat(ngrams(1, 0).classify(text + "a").cut()).isTrue();
        assertThat(((IntTensor) Objects.requireNonNull(TextLimits.codes(text + "a"))).values())
                .hasSize(TextLimits.MAX_CODES)
                .containsOnly(0x1F600);
    }

    @Test
    void a_graph_of_other_labels_is_refused() {
        TextClassifier three =
                new TextClassifier(new Counting(), new ClassifierSettings(List.of("a", "b", "c"), 1, 0, 2, 0, 0), null);

        assertThatThrownBy(() -> three.classify("a")).hasMessageContaining("gives 2 scores but there are 3 labels");
    }

    @Test
    void settings_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> new ClassifierSettings(List.of("a"), 1, 0, 2, 0, 0))
                .hasMessageContaining("at least two");
        assertThatThrownBy(() -> new ClassifierSettings(List.of("a", "a"), 1, 0, 2, 0, 0))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new ClassifierSettings(LABELS, 0, 0, 2, 0, 0)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new ClassifierSettings(LABELS, 1, 0, 2, 0, Double.NaN))
                .hasMessageContaining("threshold");
        assertThatThrownBy(
                        () -> new TextClassifier(new Counting(), new ClassifierSettings(LABELS, 0, 1, 2, 0, 0), null))
                .hasMessageContaining("encoder");
    }

    private static TextClassifier ngrams(double scale, double threshold) {
        return new TextClassifier(new Counting(), new ClassifierSettings(LABELS, scale, 0, 2, 0, threshold), null);
    }
}
