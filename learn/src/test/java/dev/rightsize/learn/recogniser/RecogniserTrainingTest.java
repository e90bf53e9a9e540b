package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.recogniser.RecogniserTraining.Settings;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.learn.synthesis.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny network learns a tiny script: stripes of two kinds, called 1 and 2. */
class RecogniserTrainingTest {
    private static final Architecture TINY = Architecture.small("tiny");
    private static final int STRIPE = 12;
    private static final LineSource STRIPES = RecogniserTrainingTest::stripes;

    @TempDir
    private Path folder;

    @Test
    void learns_to_read() throws IOException {
        Trained trained = training(120, 200).run(checkpoint(), 5, point -> {});

        assertThat(trained.finished()).isTrue();
        double read = new Validation(TINY).exactShare(trained.weights(), lines(50));
        assertThat(read).isGreaterThan(0.9);
    }

    @Test
    void goes_on_where_it_was_stopped() throws IOException {
        training(40, 200).run(checkpoint(), 0.0001, point -> {});
        List<CurvePoint> first = new ArrayList<>();
        training(40, 200).run(checkpoint(), 5, first::add);

        Trained again = training(60, 200).run(checkpoint(), 5, point -> {});

        assertThat(first).extracting(CurvePoint::step).containsExactly(20, 40);
        assertThat(again.curve()).extracting(CurvePoint::step).containsExactly(20, 40, 60);
        assertThat(again.curve()).extracting(CurvePoint::lines).isSorted();
    }

    @Test
    void stops_when_it_gets_no_better() throws IOException {
        Trained trained = training(10_000, 3).run(checkpoint(), 5, point -> {});

        assertThat(trained.finished()).isTrue();
        assertThat(trained.curve()).hasSizeLessThan(100);
    }

    @Test
    void tells_a_damaged_checkpoint_and_one_of_another_network() throws IOException {
        training(20, 200).run(checkpoint(), 5, point -> {});
        assertThatThrownBy(() -> training(Architecture.small("other"), 20, 200).run(checkpoint(), 5, point -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is of network 'tiny'");

        byte[] bytes = Files.readAllBytes(checkpoint());
        bytes[bytes.length / 2] ^= 4;
        Files.write(checkpoint(), bytes);
        assertThatThrownBy(() -> training(20, 200).run(checkpoint(), 5, point -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged. Delete it to begin anew.");
    }

    private Path checkpoint() {
        return folder.resolve("checkpoint.bin");
    }

    private static RecogniserTraining training(int steps, int patience) {
        return training(TINY, steps, patience);
    }

    private static RecogniserTraining training(Architecture architecture, int steps, int patience) {
        Settings settings = new Settings(1, steps, 2, 960, 0.004, 1, 20, patience);
        return new RecogniserTraining(architecture, settings, STRIPES, null, List.of());
    }

    private static List<LabelledLine> lines(int count) {
        Dice dice = new Dice(99);
        List<LabelledLine> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(stripes(dice));
        }
        return lines;
    }

    private static LabelledLine stripes(Dice dice) {
        StringBuilder text = new StringBuilder();
        int count = dice.between(2, 4);
        int width = 56;
        byte[] grey = new byte[width * LabelledLine.HEIGHT];
        java.util.Arrays.fill(grey, (byte) dice.between(150, 250));
        for (int i = 0; i < count; i++) {
            boolean high = dice.chance(0.5);
            text.append(high ? '1' : '2');
            for (int y = 4; y < (high ? 28 : 14); y++) {
                for (int x = 4; x < 9; x++) {
                    grey[y * width + i * STRIPE + x] = (byte) dice.between(0, 60);
                }
            }
        }
        return new LabelledLine(width, grey, text.toString(), true, true);
    }
}
