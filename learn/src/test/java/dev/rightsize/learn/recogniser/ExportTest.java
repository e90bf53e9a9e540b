package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.LivedWeights;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.training.TorchPass;
import dev.rightsize.local.onnx.OnnxEngine;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is exported computes what was trained. */
class ExportTest {
    private static final int CLASSES = ReceiptAlphabet.CLASSES;

    private final Architecture architecture = Architecture.receipts();
    private final Weights weights = LivedWeights.of(architecture);

    @ParameterizedTest
    @ValueSource(ints = {24, 100, 640})
    void the_graph_answers_as_the_trainer_does(int width) {
        float[] picture = noise(LabelledLine.HEIGHT * width);

        float[] trained = probabilities(picture, width);
        float[] exported = run(RecogniserGraph.of(architecture, weights, false), picture, width);

        assertThat(exported).hasSameSizeAs(trained);
        for (int i = 0; i < trained.length; i++) {
            assertThat(exported[i]).isCloseTo(trained[i], within(1e-4f));
        }
    }

    @Test
    void kernels_of_one_byte_a_number_are_a_quarter_of_the_size_and_answer_nearly_the_same() {
        byte[] whole = RecogniserGraph.of(architecture, weights, false);
        byte[] bytes = RecogniserGraph.of(architecture, weights, true);
        float[] picture = noise(LabelledLine.HEIGHT * 200);

        assertThat(bytes.length).isLessThan(whole.length * 3 / 10);
        float[] exact = run(whole, picture, 200);
        float[] rounded = run(bytes, picture, 200);
        double difference = 0;
        for (int i = 0; i < exact.length; i++) {
            difference += Math.abs(exact[i] - rounded[i]);
        }
        assertThat(difference / (exact.length / CLASSES)).isLessThan(0.1);
    }

    @Test
    void a_line_has_a_row_of_probabilities_for_every_four_pixels() {
        float[] text = run(RecogniserGraph.of(architecture, weights, true), noise(LabelledLine.HEIGHT * 64), 64);

        assertThat(text).hasSize(64 / Architecture.STEP * CLASSES);
        for (int step = 0; step < 16; step++) {
            double sum = 0;
            for (int c = 0; c < CLASSES; c++) {
                sum += text[step * CLASSES + c];
            }
            assertThat(sum).isCloseTo(1, within(1e-4));
        }
    }

    private static float[] run(byte[] graph, float[] picture, int width) {
        try (OnnxEngine engine = new OnnxEngine(1)) {
            engine.addSmall("exported", graph);
            FloatTensor input = FloatTensor.of(picture, 1, 1, LabelledLine.HEIGHT, width);
            return ((FloatTensor) engine.run("exported", Map.of("x", input))
                            .values()
                            .iterator()
                            .next())
                    .values();
        }
    }

    private float[] probabilities(float[] picture, int width) {
        try (TorchPass pass = new TorchPass(architecture, weights, picture, 1, LabelledLine.HEIGHT, width, false)) {
            float[] scores = Scores.byStep(pass.scores(), pass.shape());
            for (int row = 0; row < scores.length; row += CLASSES) {
                double sum = 0;
                for (int c = 0; c < CLASSES; c++) {
                    sum += Math.exp(scores[row + c]);
                }
                for (int c = 0; c < CLASSES; c++) {
                    scores[row + c] = (float) (Math.exp(scores[row + c]) / sum);
                }
            }
            return scores;
        }
    }

    private static float[] noise(int size) {
        Random random = new Random(3);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return values;
    }
}
