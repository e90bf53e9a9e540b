package dev.rightsize.learn.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.IntTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.learn.fit.ChoiceNetwork;
import dev.rightsize.learn.fit.RoleNetwork;
import dev.rightsize.learn.fit.RowConvolution;
import dev.rightsize.local.onnx.OnnxEngine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What ONNX Runtime makes of an exported graph is what the network itself says. */
class ReceiptGraphsTest {
    private static final int VOCABULARY = 50;
    private static final int FIGURES = 6;
    private static final int ROLES = 4;
    private static final int TOKENS = 8;

    private final SplittableRandom random = new SplittableRandom(5);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 50})
    void a_role_network_says_the_same_for_any_number_of_rows(int rows) {
        RoleNetwork network = new RoleNetwork(VOCABULARY, FIGURES, ROLES, random);
        withBiases(network.layers());
        int[][] tokens = new int[rows][TOKENS];
        int[] flat = new int[rows * TOKENS];
        float[] scales = numbers(rows);
        for (int row = 0; row < rows; row++) {
            int printed = random.nextInt(TOKENS + 1); // the rest is padding
            for (int i = 0; i < printed; i++) {
                tokens[row][i] = 1 + random.nextInt(VOCABULARY - 1);
                flat[row * TOKENS + i] = tokens[row][i];
            }
        }
        float[] figures = numbers(rows * FIGURES);

        float[] exported = run(
                ReceiptGraphs.roles(network),
                "roles",
                Map.of(
                        "tokens", IntTensor.of(flat, rows, TOKENS),
                        "scales", FloatTensor.of(scales, rows, 1),
                        "figures", FloatTensor.of(figures, rows, FIGURES)));

        float[][] logits = network.forward(tokens, scales, split(figures, FIGURES), false);
        assertThat(exported).hasSize(rows * ROLES);
        for (int i = 0; i < exported.length; i++) {
            double probability = 1 / (1 + Math.exp(-logits[i / ROLES][i % ROLES]));
            assertThat((double) exported[i]).isCloseTo(probability, within(1e-4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 50})
    void a_choice_network_gives_the_same_scores_for_any_number_of_candidates(int count) {
        ChoiceNetwork network = new ChoiceNetwork(FIGURES, random);
        withBiases(network.layers());
        float[] candidates = numbers(count * FIGURES);

        float[] exported = run(
                ReceiptGraphs.choice("receipt-total", network),
                "scores",
                Map.of("candidates", FloatTensor.of(candidates, count, FIGURES)));

        assertThat(exported).containsExactly(network.forward(split(candidates, FIGURES), false), within(1e-4f));
    }

    private static float[] run(byte[] model, String output, Map<String, Tensor> inputs) {
        try (OnnxEngine engine = new OnnxEngine(1)) {
            engine.addSmall("m", model);
            return ((FloatTensor) Objects.requireNonNull(engine.run("m", inputs).get(output))).values();
        }
    }

    /** Fresh networks have no biases, which would hide a mistake there. */
    private void withBiases(List<RowConvolution> layers) {
        for (RowConvolution layer : layers) {
            float[] biases = numbers(layer.bias().length);
            System.arraycopy(biases, 0, layer.bias(), 0, biases.length);
        }
    }

    private float[] numbers(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) (random.nextDouble() * 2 - 1);
        }
        return numbers;
    }

    private static float[][] split(float[] flat, int width) {
        float[][] rows = new float[flat.length / width][width];
        for (int i = 0; i < flat.length; i++) {
            rows[i / width][i % width] = flat[i];
        }
        return rows;
    }
}
