package dev.rightsize.learn.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.task.Place;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalEncoder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MiniLM from its published weights to the vectors of its bundle. */
class PublishedEncoderTest {
    private static PublishedEncoder published;
    private static LocalEncoder encoder;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        published = PublishedEncoder.make();
        ClassifierBundleWriter.writeEncoder(folder, "1.0.0", published);
        encoder = LocalEncoder.open(Bundles.at(folder), 1);
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void similar_sentences_have_similar_vectors() {
        List<float[]> vectors = encoder.encodeAll(List.of(
                "My card has not arrived yet.",
                "I am still waiting for the card that you sent me.",
                "What is the exchange rate of the dollar?"));

        assertThat(dot(vectors.get(0), vectors.get(0))).isCloseTo(1, within(1e-5));
        assertThat(dot(vectors.get(0), vectors.get(1))).isGreaterThan(0.6);
        assertThat(dot(vectors.get(0), vectors.get(2))).isLessThan(0.4);
    }

    @Test
    void no_vector_depends_on_what_else_is_asked() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            texts.add("where is my order number " + i + " and my money".repeat(i % 7));
        }
        List<float[]> together = encoder.encodeAll(texts);

        for (int i = 0; i < texts.size(); i += 5) {
            float[] alone = encoder.encodeAll(List.of(texts.get(i))).get(0);
            for (int j = 0; j < alone.length; j++) {
                assertThat(alone[j]).isCloseTo(together.get(i)[j], within(1e-6f));
            }
        }
    }

    /** As Hugging Face's tokenizer has them. */
    @Test
    void words_are_cut_as_bert_cuts_them() {
        assertThat(published.pieces().tokens("How do I locate my card?", 256))
                .containsExactly(101, 2129, 2079, 1045, 12453, 2026, 4003, 1029, 102);
        assertThat(published.pieces().tokens("CAFÉ  cafe\u0301", 256)).containsExactly(101, 7668, 7668, 102);
    }

    @Test
    void the_bundle_tells_what_it_is() {
        assertThat(encoder.reference(Place.SERVER).model()).isEqualTo("all-minilm-l6-v2");
        assertThat(published.graph().length).isLessThan(24_000_000);
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
