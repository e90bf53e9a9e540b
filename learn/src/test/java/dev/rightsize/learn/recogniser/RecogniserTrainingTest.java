package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineSource;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.network.WeightsFile;
import dev.rightsize.learn.recogniser.RecogniserTraining.Settings;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.training.Lesson;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        Trained trained = training(120, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});

        assertThat(trained.finished()).isTrue();
        double read = new Validation(TINY).exactShare(trained.weights(), lines(50));
        assertThat(read).isGreaterThan(0.9);
    }

    @Test
    void goes_on_where_it_was_stopped() throws IOException {
        training(40, 200).run(checkpoint(), Weights.initial(TINY, 1), 0.0001, point -> {});
        List<CurvePoint> first = new ArrayList<>();
        training(40, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, first::add);

        Trained again = training(60, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});

        assertThat(first).extracting(CurvePoint::step).containsExactly(20, 40);
        assertThat(again.curve()).extracting(CurvePoint::step).containsExactly(20, 40, 60);
        assertThat(again.curve()).extracting(CurvePoint::lines).isSorted();
    }

    @Test
    void begins_with_the_weights_of_an_earlier_training() throws IOException {
        Trained first = training(120, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});
        WeightsFile.write(folder.resolve("weights.bin"), TINY, first.weights());

        Weights begin = WeightsFile.read(folder.resolve("weights.bin"), TINY);

        assertThat(new Validation(TINY).exactShare(begin, lines(50)))
                .isEqualTo(new Validation(TINY).exactShare(first.weights(), lines(50)));
        assertThatThrownBy(() -> WeightsFile.read(folder.resolve("weights.bin"), Architecture.receipts()))
                .hasMessageContaining("is of network 'tiny'");
    }

    @Test
    void is_over_after_its_hours_whatever_steps_are_left() throws IOException {
        Settings hurried = new Settings(new Plan(1, 1_000_000, 1e-6, 2, 0.004, 20, 200), 960, 1);
        Trained trained = new RecogniserTraining(TINY, hurried, STRIPES, null, List.of())
                .run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});

        assertThat(trained.finished()).isTrue();
        assertThat(trained.curve())
                .last()
                .satisfies(point -> assertThat(point.step()).isLessThan(1_000_000));
    }

    @Test
    void a_batch_from_which_no_numbers_come_is_told_from_a_sound_one() {
        assertThat(new Lesson(1, 0, Map.of(), Map.of("mean", new float[] {0.5f})).sound())
                .isTrue();
        assertThat(new Lesson(1, 0, Map.of(), Map.of("mean", new float[] {0.5f, Float.NaN})).sound())
                .isFalse();
    }

    @Test
    void weights_between_two_trainings_are_their_mean() {
        Weights one = Weights.initial(TINY, 1);
        Weights other = Weights.initial(TINY, 2);
        Weights between = one.towards(other, 0.25);

        TINY.weights().forEach(shape -> {
            for (int i = 0; i < one.of(shape).length; i++) {
                assertThat(between.of(shape)[i])
                        .isCloseTo(0.75f * one.of(shape)[i] + 0.25f * other.of(shape)[i], within(1e-5f));
            }
        });
    }

    @Test
    void stops_when_it_gets_no_better_although_its_rate_has_fallen() throws IOException {
        Trained trained = training(1_000, 3).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});

        assertThat(trained.finished()).isTrue();
        assertThat(trained.curve())
                .last()
                .satisfies(point -> assertThat(point.step()).isBetween(700, 999));
    }

    @Test
    void tells_a_damaged_checkpoint_and_one_of_another_network() throws IOException {
        training(20, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {});
        Architecture other = Architecture.small("other");
        assertThatThrownBy(() -> training(other, 20, 200).run(checkpoint(), Weights.initial(other, 1), 5, point -> {}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is of network 'tiny'");

        byte[] bytes = Files.readAllBytes(checkpoint());
        bytes[bytes.length / 2] ^= 4;
        Files.write(checkpoint(), bytes);
        assertThatThrownBy(() -> training(20, 200).run(checkpoint(), Weights.initial(TINY, 1), 5, point -> {}))
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
        Settings settings = new Settings(new Plan(1, steps, 100, 2, 0.004, 20, patience), 960, 1);
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
