package dev.rightsize.learn.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.learn.features.TextNGrams;
import dev.rightsize.learn.fit.ByteVectors;
import dev.rightsize.learn.fit.NGramFit;
import dev.rightsize.learn.fit.NGramNetwork;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.text.TextLimits;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NGramGraphTest {
    private static final int VOCABULARY = 48_000;
    private static final List<String> TEXTS = List.of(
            "I still have not received my new card, I ordered over a week ago.",
            "¿Dónde está mi tarjeta? ÁÉÍÓÚ ñ Ñ",
            "can't can’t CAN'T",
            "a",
            "?!…",
            " \t\n ",
            "one  two\n\nthree ",
            "日本語のテキスト、句読点。",
            "emoji 😀😀 and \uD800 half of one",
            "Ελληνικά Кириллица עברית العربية हिन्दी",
            "0123456789 ".repeat(500));

    private final OnnxEngine engine = new OnnxEngine(1);

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void the_graph_finds_the_tokens_that_java_finds() {
        engine.addSmall("tokens", NGramGraph.tokensOnly(VOCABULARY));

        assertThat(TEXTS).allSatisfy(this::hasTheSameTokens);
    }

    @Test
    void the_graph_finds_the_tokens_of_any_code_points() {
        engine.addSmall("tokens", NGramGraph.tokensOnly(VOCABULARY));
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 300; i++) {
            int reach = random.nextBoolean() ? 0x250 : 0x110000;
            int[] codes = random.ints(random.nextInt(1, 80), 0, reach)
                    .map(code -> random.nextInt(5) == 0 ? ' ' : code)
                    .toArray();
            assertThat(graphTokens(codes)).containsExactlyInAnyOrder(TextNGrams.tokens(codes, VOCABULARY));
        }
    }

    @Test
    void the_scores_of_graph_and_java_agree() {
        List<int[]> tokens = TEXTS.stream()
                .map(NGramGraphTest::codes)
                .map(codes -> TextNGrams.tokens(codes, 2_000))
                .toList();
        int[] labels = IntStream.range(0, tokens.size()).map(i -> i % 3).toArray();
        NGramNetwork network =
                NGramFit.fit(tokens, labels, 3, new NGramFit.Settings(2_000, 16, 30, 1, 0.5, 1), share -> {});
        ByteVectors bytes = network.byteVectors();
        engine.addSmall("ngrams", NGramGraph.of(network, bytes));

        for (int i = 0; i < tokens.size(); i++) {
            IntTensor input = TextLimits.codes(TEXTS.get(i));
            FloatTensor scores = (FloatTensor) Objects.requireNonNull(
                    engine.run("ngrams", Map.of("codes", input)).get("scores"));
            float[] expected = bytes.scores(network, tokens.get(i));
            for (int label = 0; label < 3; label++) {
                assertThat(scores.values()[label])
                        .isCloseTo(expected[label], within(1e-5f * Math.max(1, Math.abs(expected[label]))));
            }
        }
    }

    @Test
    void what_was_learned_is_recognised() {
        List<String> texts =
                List.of("my card is lost", "the card was stolen", "what is the rate", "exchange rates today");
        List<int[]> tokens = texts.stream()
                .map(NGramGraphTest::codes)
                .map(codes -> TextNGrams.tokens(codes, 5_000))
                .toList();
        int[] labels = {0, 0, 1, 1};
        NGramNetwork network =
                NGramFit.fit(tokens, labels, 2, new NGramFit.Settings(5_000, 16, 60, 1, 0.5, 1), share -> {});

        float[] scores = network.byteVectors().scores(network, TextNGrams.tokens(codes("a lost card"), 5_000));

        assertThat(scores[0]).isGreaterThan(scores[1]);
    }

    private void hasTheSameTokens(String text) {
        int[] codes = codes(text);
        assertThat(graphTokens(codes)).containsExactlyInAnyOrder(TextNGrams.tokens(codes, VOCABULARY));
    }

    private int[] graphTokens(int[] codes) {
        IntTensor input = IntTensor.of(codes, codes.length);
        return ((IntTensor) Objects.requireNonNull(
                        engine.run("tokens", Map.of("codes", input)).get("tokens")))
                .values();
    }

    private static int[] codes(String text) {
        return TextLimits.codes(text).values();
    }
}
