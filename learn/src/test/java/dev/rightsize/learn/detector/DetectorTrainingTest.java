package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Grey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tiny network learns to find lines of stripes. */
class DetectorTrainingTest {
    private static final Architecture TINY = Architecture.smallDetector("tiny");
    private static final Weights BEGIN = Weights.initial(TINY, 1);

    @TempDir
    private Path folder;

    @Test
    void learns_to_find_lines_and_goes_on_where_it_was_stopped() throws IOException {
        try (PageStore store = PageStore.open(store())) {
            List<CurvePoint> first = new ArrayList<>();
            training(store, 20).run(folder.resolve("checkpoint.bin"), BEGIN, 5, first::add);
            Trained trained = training(store, 120).run(folder.resolve("checkpoint.bin"), BEGIN, 5, point -> {});

            assertThat(trained.curve()).extracting(CurvePoint::step).containsExactly(20, 40, 60, 80, 100, 120);
            assertThat(trained.curve().subList(0, 1)).isEqualTo(first);
            assertThat(trained.finished()).isTrue();
            assertThat(trained.curve().get(5).quality()).isGreaterThan(0.8);
        }
    }

    @Test
    void pages_are_kept_as_they_were() throws IOException {
        MarkedPage page = page(new Dice(5));
        Path file = folder.resolve("one.pages");
        try (PageStoreWriter writer = new PageStoreWriter(file)) {
            writer.add("set", "a.jpg", Split.VALIDATION, page(new Dice(4)));
            writer.add("set", "b.jpg", Split.TRAINING, page);
            writer.finish();
        }
        try (PageStore store = PageStore.open(file)) {
            StoredPage kept = store.pages(Split.TRAINING).get(0);

            assertThat(kept.file()).isEqualTo("b.jpg");
            assertThat(store.read(kept).marks()).isEqualTo(page.marks());
            assertThat(store.read(kept).picture().levels())
                    .isEqualTo(page.picture().levels());
        }
        assertThat(Files.list(folder)).containsExactly(file);
    }

    @Test
    void a_file_that_is_no_store_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("x.pages"), "something else entirely");

        assertThatThrownBy(() -> PageStore.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Delete it to have it built again.");
    }

    private DetectorTraining training(PageStore store, int steps) {
        return new DetectorTraining(TINY, new Plan(1, steps, 100, 2, 0.01, 20, 100), 1, store, null, 1);
    }

    private Path store() throws IOException {
        Path file = folder.resolve("stripes.pages");
        try (PageStoreWriter writer = new PageStoreWriter(file)) {
            for (int i = 0; i < 24; i++) {
                writer.add("stripes", "" + i, i % 8 == 0 ? Split.VALIDATION : Split.TRAINING, page(new Dice(i)));
            }
            writer.finish();
        }
        return file;
    }

    /** Letters are upright strokes. */
    private static MarkedPage page(Dice dice) {
        int side = 480;
        byte[] levels = new byte[side * side];
        Arrays.fill(levels, (byte) dice.between(170, 250));
        List<Mark> marks = new ArrayList<>();
        for (int top = 40; top < side - 60; top += dice.between(40, 70)) {
            int left = dice.between(20, 100);
            int right = dice.between(200, 460);
            for (int y = top + 4; y < top + 20; y++) {
                for (int x = left + 4; x < right - 4; x++) {
                    if (x / 3 % 2 == 0) {
                        levels[y * side + x] = 20;
                    }
                }
            }
            marks.add(new Mark(Quad.rectangle(left, top, right, top + 24), true));
        }
        return new MarkedPage(new Grey(side, side, levels), marks);
    }
}
