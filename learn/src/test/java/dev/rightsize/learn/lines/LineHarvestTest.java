package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.LineScore;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.local.image.UnreadableImageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From receipts on disk to lines that can be learnt from and measured on. */
class LineHarvestTest {
    @TempDir
    Path folder;

    private RealReceipts receipts = new RealReceipts(Path.of("none"));
    private final Map<String, Integer> counts = new TreeMap<>();

    @BeforeEach
    void receipts() {
        receipts = new RealReceipts(folder);
    }

    @Test
    void lines_come_back_as_they_were_found() throws IOException {
        LineStore store = receipts.store(counts, receipts.set("sroie_train", 1));

        assertThat(store.lines()).extracting(line -> line.label().text()).containsExactly("Total Due", "RM 9.00");
        StoredLine misread = store.lines().get(1);
        assertThat(misread.set()).isEqualTo("sroie_train");
        assertThat(misread.file()).isEqualTo("r0.png");
        assertThat(misread.split()).isEqualTo(Split.TRAINING);
        assertThat(misread.detected()).isTrue();
        assertThat(misread.label()).isEqualTo(new LineLabel("RM 9.00", false, true, LabelSource.TRANSCRIPT));
        assertThat(misread.large()).isEqualTo(new Opinion("RN 9.00", 0.9f));
        assertThat(misread.tesseract()).isNull();
        assertThat(counts)
                .containsEntry("sroie_train TRAINING TRANSCRIPT_AND_LARGE cased spaced", 1)
                .containsEntry("sroie_train TRAINING TRANSCRIPT spaced", 1)
                .containsEntry("sroie_train dropped: piece in no box or in several", 1);
    }

    @Test
    void the_plain_line_shows_the_box_and_drawn_ones_vary() throws IOException {
        StoredLine line =
                receipts.store(counts, receipts.set("sroie_train", 1)).lines().get(0);

        LabelledLine plain = line.plain();

        assertThat(plain.width()).isEqualTo(Math.round(32 * 166 / 28f));
        assertThat(darkest(plain)).isLessThan(60);
        LabelledLine drawn = line.draw(new Dice(1));
        assertThat(drawn).isNotEqualTo(plain);
        assertThat(drawn.text()).isEqualTo("Total Due");
        assertThat(line.draw(new Dice(1)).grey()).isEqualTo(drawn.grey());
    }

    @Test
    void what_is_measured_on_is_the_transcript_whatever_was_read() throws IOException {
        TruthSet test = receipts.set("sroie_test", 3);
        LineStore store = receipts.store(counts, receipts.set("sroie_train", 1), test);

        assertThat(store.lines(Split.HELD_OUT).get(0).label())
                .isEqualTo(new LineLabel("TOTAL DUE", false, true, LabelSource.TRANSCRIPT));
        Map<String, LineScore> scores = HeldOutMeasure.of(store).score(HeldOutMeasure::large);

        LineScore score = Objects.requireNonNull(scores.get("sroie_test"));
        assertThat(scores).containsOnlyKeys("sroie_test");
        assertThat(score.withSpaces()).hasToString("50.0");
        assertThat(score.exact().all()).isEqualTo(6);
        assertThat(score.numbers()).hasToString("100.0");
        assertThat(score.unseen().all()).as("texts are all learnt").isZero();
        LineScoreTable table = new LineScoreTable();
        table.add("large", scores);
        assertThat(table.lines())
                .contains("| sroie_test | large | 50.0 | 50.0 of 6 | 50.0 | – of 0 | 100.0 of 3 | 7.14 | – of 0 |");
    }

    @Test
    void real_lines_are_drawn_from_every_set_alike_and_only_from_those_to_learn_from() throws IOException {
        LineStore store = receipts.store(
                counts, receipts.set("sroie_train", 8), receipts.set("sroie_test", 3), receipts.set("wildreceipt", 9));
        RealLines lines = RealLines.of(store);
        long learnt = store.lines(Split.TRAINING).stream()
                .filter(line -> line.set().equals("wildreceipt"))
                .count();
        assertThat(learnt).isPositive();

        assertThat(Stream.generate(new Dice(2)::nextLong)
                        .limit(50)
                        .map(seed -> lines.draw(new Dice(seed)))
                        .toList())
                .allMatch(line -> line.text().equals("Total Due") || line.text().equals("RM 9.00"));
        assertThatThrownBy(() -> RealLines.of(new LineStore(store.lines(Split.HELD_OUT))))
                .hasMessageContaining("Build it from sroie_train or wildreceipt");
    }

    @Test
    void a_store_is_written_whole_or_not_at_all() throws IOException {
        TruthSet set = receipts.set("sroie_train", 2);
        Files.writeString(set.folder().resolve("images/r1.png"), "no picture");
        Path file = folder.resolve("store/lines.bin");

        assertThatThrownBy(() -> receipts.harvest().store(List.of(set), file, share -> {}))
                .isInstanceOf(UnreadableImageException.class);

        try (Stream<Path> left = Files.list(folder.resolve("store"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_file_that_is_no_store_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("lines.bin"), "something else altogether");

        assertThatThrownBy(() -> LineStore.open(file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("Delete it");
        assertThatThrownBy(() -> LineStore.open(folder.resolve("none")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Build it first");
    }

    private static int darkest(LabelledLine line) {
        int darkest = 255;
        for (byte grey : line.grey()) {
            darkest = Math.min(darkest, grey & 255);
        }
        return darkest;
    }
}
