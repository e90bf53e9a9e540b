package dev.rightsize.learn.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.ocr.Alphabet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PpOcrBundleTest {
    private static final Bundle ORIGIN = Bundles.builtIn().open("pp-ocr-v4", "1.0.0");
    private static final Bundle SHIPPED = Bundles.builtIn().open("pp-ocr-v4", PpOcrBundle.VERSION);

    @Test
    void the_bundle_that_is_shipped_is_what_the_export_writes(@TempDir Path folder) throws IOException {
        PpOcrBundle.write(folder);
        Bundle written = Bundles.in(folder).open("pp-ocr-v4", PpOcrBundle.VERSION);
        assertThat(written.manifest()).isEqualTo(SHIPPED.manifest());
        for (String file : new String[] {"detection.onnx", "recognition.onnx", "characters.txt"}) {
            assertThat(written.read(file)).as(file).isEqualTo(SHIPPED.read(file));
        }
    }

    @Test
    void the_detector_computes_the_same() {
        FloatTensor input = noise(1, 3, 96, 160);
        assertThat(largestDifference(run(ORIGIN, "detection.onnx", input), run(SHIPPED, "detection.onnx", input)))
                .isLessThan(1e-5f);
    }

    @Test
    void the_recogniser_computes_the_same_for_the_characters_that_are_left() {
        FloatTensor input = noise(2, 3, 48, 200);
        FloatTensor all = run(ORIGIN, "recognition.onnx", input);
        FloatTensor latin = run(SHIPPED, "recognition.onnx", input);
        Alphabet alphabet = alphabet(ORIGIN);
        int steps = all.shape()[0] * all.shape()[1];
        int classes = alphabet(SHIPPED).classes();
        assertThat(latin.shape()).containsExactly(2, 25, classes);
        int[] live = alphabet.live();
        for (int step = 0; step < steps; step++) {
            for (int i = 0; i < live.length; i++) {
                assertThat(latin.values()[step * classes + i + 1])
                        .isCloseTo(all.values()[step * alphabet.classes() + live[i]], within(1e-5f));
            }
            assertThat(latin.values()[step * classes])
                    .isCloseTo(all.values()[step * alphabet.classes()], within(1e-5f));
            assertThat(latin.values()[(step + 1) * classes - 1])
                    .isCloseTo(all.values()[(step + 1) * alphabet.classes() - 1], within(1e-5f));
        }
    }

    @Test
    void no_operation_of_the_spelled_out_hard_swish_is_left() {
        String detection = new String(SHIPPED.read("detection.onnx"), StandardCharsets.ISO_8859_1);
        assertThat(detection)
                .contains("HardSigmoid")
                .doesNotContain("\"\u0004Clip")
                .doesNotContain("\"\u0003Div");
    }

    @Test
    void bytes_that_are_no_model_are_refused() {
        assertThatThrownBy(() -> PpOcrGraphs.fuse(new byte[] {1, 2, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("3 bytes");
    }

    private static Alphabet alphabet(Bundle bundle) {
        return Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
    }

    private static FloatTensor run(Bundle bundle, String file, FloatTensor input) {
        try (OnnxEngine engine = new OnnxEngine(1).addLarge(file, bundle.read(file))) {
            Map<String, Tensor> outputs = engine.run(file, Map.of("x", input));
            return (FloatTensor) outputs.values().iterator().next();
        }
    }

    private static float largestDifference(FloatTensor one, FloatTensor other) {
        assertThat(other.shape()).isEqualTo(one.shape());
        float largest = 0;
        for (int i = 0; i < one.values().length; i++) {
            largest = Math.max(largest, Math.abs(one.values()[i] - other.values()[i]));
        }
        return largest;
    }

    private static FloatTensor noise(int... shape) {
        Random random = new Random(3);
        float[] values = new float[Tensor.elements(shape)];
        float level = 0;
        for (int i = 0; i < values.length; i++) {
            level = 0.9f * level + 0.3f * (random.nextFloat() - 0.5f);
            values[i] = Math.max(-1, Math.min(1, 3 * level));
        }
        return new FloatTensor(shape, values);
    }
}
