package dev.rightsize.local.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Row;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the real networks. */
class OnnxEngineTest {
    private static final Bundle BUNDLE = Bundles.builtIn().open("pp-ocr-v4");
    private static final OnnxEngine ENGINE = new OnnxEngine(2)
            .addLarge(TextDetector.MODEL, BUNDLE.read("detection.onnx"))
            .addSmall(TextRecogniser.LARGE_MODEL, BUNDLE.read("recognition.onnx"));
    private static final Alphabet ALPHABET =
            Alphabet.ofLines(BUNDLE.readText("characters.txt").lines().toList());
    private static final Ocr OCR = new Ocr(
            new TextDetector(ENGINE, DetectionSettings.ppOcr()),
            new TextRecogniser(ENGINE, TextRecogniser.LARGE_MODEL, ALPHABET, RecognitionSettings.ppOcr()));

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    /** Without {@link Started} the process ends with 139. */
    @Test
    void starts_however_long_the_command_line_is() throws Exception {
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + "x".repeat(30_000);

        assertThat(exitCode(classPath, Starts.class)).isZero();
    }

    /** A session that is closed under a run takes the process with it. */
    @Test
    void is_closed_after_a_failure_when_the_runs_beside_it_have_ended() throws Exception {
        assertThat(exitCode(System.getProperty("java.class.path"), ClosesAfterAFailure.class))
                .isZero();
    }

    private static int exitCode(String classPath, Class<?> main) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath,
                        main.getName())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** Starts an engine and ends. */
    static final class Starts {
        private Starts() {}

        public static void main(String[] arguments) {
            new OnnxEngine(1).close();
        }
    }

    /** Runs a network on something that it refuses, and beside that on a large picture. */
    static final class ClosesAfterAFailure {
        private ClosesAfterAFailure() {}

        public static void main(String[] arguments) {
            try (OnnxEngine engine = new OnnxEngine(2).addLarge(TextDetector.MODEL, BUNDLE.read("detection.onnx"))) {
                engine.runAll(TextDetector.MODEL, List.of(pixels(3, 1), pixels(1, 1280), pixels(3, 1280)));
                System.exit(2);
            } catch (EngineException refused) {
                System.exit(0);
            }
        }

        private static Map<String, Tensor> pixels(int channels, int side) {
            return Map.of("x", new FloatTensor(new int[] {1, channels, side, side}, new float[channels * side * side]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void a_single_line_is_read_at_every_quarter_turn(int turns) {
        Page page = read(Turning.clockwise(PrintedText.of(640, 480, 40, "TOTAL 12.34"), turns));
        assertThat(page.rows()).extracting(Row::text).containsExactly("TOTAL 12.34");
        assertThat(page.quarterTurns()).isEqualTo((4 - turns) % 4);
        assertThat(page.width()).isEqualTo(640);
    }

    @Test
    void words_stand_where_they_were_printed() {
        Page page = read(PrintedText.of(800, 600, 36, "Coffee 2.50", "Cake 4.20"));
        assertThat(page.rows()).extracting(Row::text).containsExactly("Coffee 2.50", "Cake 4.20");
        assertThat(page.rows().get(0).cells().get(0).box().centreY()).isBetween(120f, 160f);
        assertThat(page.rows().get(1).cells().get(0).box().left()).isBetween(80f, 110f);
    }

    @Test
    void several_inputs_at_the_same_time_give_what_one_after_another_gives() {
        List<Map<String, Tensor>> inputs = new ArrayList<>();
        for (int width = 320; width >= 64; width -= 32) {
            inputs.add(Map.of("x", input(width)));
        }
        List<Map<String, Tensor>> together = ENGINE.runAll(TextRecogniser.LARGE_MODEL, inputs);
        for (int i = 0; i < inputs.size(); i++) {
            FloatTensor alone = floats(ENGINE.run(TextRecogniser.LARGE_MODEL, inputs.get(i)));
            assertThat(floats(together.get(i)).values()).isEqualTo(alone.values());
            assertThat(alone.shape()).containsExactly(1, (320 - 32 * i) / 8, ALPHABET.classes());
        }
    }

    @Test
    void an_unknown_model_is_an_error_that_names_the_known_ones() {
        assertThatThrownBy(() -> ENGINE.run("roles", Map.of()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("'roles'")
                .hasMessageContaining(TextDetector.MODEL);
    }

    @Test
    void an_input_of_the_wrong_shape_is_an_error_that_names_it() {
        Map<String, Tensor> wrong = Map.of("x", FloatTensor.of(new float[6], 1, 2, 3));
        assertThatThrownBy(() -> ENGINE.run(TextDetector.MODEL, wrong))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("x[1, 2, 3]");
    }

    @Test
    void bytes_that_are_no_model_are_an_error_that_says_what_to_do() {
        try (OnnxEngine engine = new OnnxEngine(1)) {
            assertThatThrownBy(() -> engine.addSmall("broken", new byte[] {1, 2, 3}))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("'broken' (3 bytes)")
                    .hasMessageContaining("Fetch the bundle again");
        }
    }

    @Test
    void no_threads_are_refused() {
        assertThatThrownBy(() -> new OnnxEngine(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Page read(Picture picture) {
        return OCR.recognise(OCR.detect(picture));
    }

    private static FloatTensor input(int width) {
        float[] values = new float[3 * 48 * width];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.sin(i * 0.37);
        }
        return FloatTensor.of(values, 1, 3, 48, width);
    }

    private static FloatTensor floats(Map<String, Tensor> outputs) {
        return (FloatTensor) outputs.values().iterator().next();
    }
}
