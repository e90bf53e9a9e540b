package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.export.DetectorGraph;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.LivedWeights;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.training.TorchPass;
import dev.rightsize.local.onnx.OnnxEngine;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is exported computes what was trained. */
class DetectorGraphTest {
    private final Architecture architecture = Architecture.detector();
    private final Weights weights = LivedWeights.of(architecture);

    @ParameterizedTest
    @CsvSource({"32, 32", "96, 64", "160, 224"})
    void the_graph_answers_as_the_trainer_does(int width, int height) {
        float[] picture = noise(width * height);

        float[] trained = shares(picture, width, height);
        float[] exported = run(DetectorGraph.of(architecture, weights, false), picture, width, height);

        assertThat(exported).hasSize(width * height / 4).hasSameSizeAs(trained);
        for (int i = 0; i < trained.length; i++) {
            assertThat(exported[i]).isCloseTo(trained[i], within(1e-4f));
        }
    }

    @Test
    void kernels_of_one_byte_a_number_make_a_file_of_a_third_of_a_megabyte_that_answers_nearly_the_same() {
        byte[] bytes = DetectorGraph.of(architecture, weights, true);
        float[] picture = noise(96 * 96);

        assertThat(bytes.length).isLessThan(333_000);
        float[] exact = run(DetectorGraph.of(architecture, weights, false), picture, 96, 96);
        float[] rounded = run(bytes, picture, 96, 96);
        double difference = 0;
        for (int i = 0; i < exact.length; i++) {
            difference += Math.abs(exact[i] - rounded[i]);
        }
        assertThat(difference / exact.length).isLessThan(0.02);
    }

    /** The scores of the trainer as shares, laid out as a map. */
    private float[] shares(float[] picture, int width, int height) {
        try (TorchPass pass = new TorchPass(architecture, weights, picture, 1, height, width, false)) {
            assertThat(pass.shape()).containsExactly(1, 4, height / 4, width / 4);
            float[] scores = pass.scores();
            float[] map = new float[scores.length];
            for (int y = 0, at = 0; y < height / 2; y++) {
                for (int x = 0; x < width / 2; x++, at++) {
                    int part = y % 2 * 2 + x % 2;
                    float score = scores[(part * (height / 4) + y / 2) * (width / 4) + x / 2];
                    map[at] = (float) (1 / (1 + Math.exp(-score)));
                }
            }
            return map;
        }
    }

    private static float[] run(byte[] graph, float[] picture, int width, int height) {
        try (OnnxEngine engine = new OnnxEngine(1)) {
            engine.addLarge("exported", graph);
            FloatTensor input = FloatTensor.of(picture, 1, 1, height, width);
            Tensor map = engine.run("exported", Map.of("x", input)).get("map");
            return ((FloatTensor) Objects.requireNonNull(map)).values();
        }
    }

    private static float[] noise(int size) {
        Random random = new Random(3);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        return values;
    }
}
