package dev.rightsize.learn.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.receipt.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TruthSetTest {
    @TempDir
    Path data;

    @Test
    void reads_every_form_of_other_right_answers() throws IOException {
        Path folder = set("mine", """
                {"file": "a.jpg", "merchant": "Bar", "total": 12.5, "total_other": 13, "date_other": "2024-01-02"}

                {"file": "b.jpg", "total": "9.00", "total_other": ["9.10", 9.2], "date_other": null, "leak_group": "a.jpg"}
                {"file": "c.jpg", "total": 0, "items": [{"name": "Tea", "quantity": 2, "price": "3.00"}], "unknown": []}
                """);

        List<ReceiptTruth> receipts = TruthSet.read(folder).receipts();

        assertThat(receipts).extracting(ReceiptTruth::total).containsExactly("12.5", "9.00", null);
        assertThat(receipts)
                .extracting(ReceiptTruth::totalOthers)
                .containsExactly(List.of("13"), List.of("9.10", "9.2"), List.of());
        assertThat(receipts.get(0).dateOthers()).containsExactly("2024-01-02");
        assertThat(receipts.get(1).sameAs()).isEqualTo("a.jpg");
        assertThat(receipts.get(2).items()).containsExactly(new ItemTruth("Tea", "2", "3.00"));
    }

    @Test
    void names_file_and_line_of_a_malformed_truth() throws IOException {
        Path broken = set("broken", "{\"file\": \"a.jpg\"}\n{\"file\": \n");
        Path nameless = set("nameless", "{\"merchant\": \"Bar\"}\n");
        Path odd = set("odd", "\n{\"file\": \"a.jpg\", \"total\": {\"value\": 3}}\n");

        assertThatThrownBy(() -> TruthSet.read(broken))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("broken/truth.jsonl, line 2: no valid JSON");
        assertThatThrownBy(() -> TruthSet.read(nameless)).hasMessageContaining("line 1: 'file' is missing");
        assertThatThrownBy(() -> TruthSet.read(odd))
                .hasMessageContaining("line 2: 'total' must be text, a number or null");
    }

    @Test
    void finds_every_set_and_tells_real_from_synthetic() throws IOException {
        set("receipts/photos", "{\"file\": \"a.jpg\"}\n");
        set("samples", "{\"file\": \"b.png\"}\n");
        Files.createFile(data.resolve("samples/b.png"));

        List<TruthSet> sets = TruthSet.discover(data);

        assertThat(sets).extracting(TruthSet::name).containsExactly("photos", "samples");
        assertThat(sets).extracting(TruthSet::synthetic).containsExactly(false, true);
        assertThat(sets.get(0).image(sets.get(0).receipts().get(0))).endsWithRaw(Path.of("photos/images/a.jpg"));
        assertThat(sets.get(1).image(sets.get(1).receipts().get(0))).endsWithRaw(Path.of("samples/b.png"));
    }

    @Test
    void finds_a_set_that_is_linked_to(@TempDir Path elsewhere) throws IOException {
        set("photos", "{\"file\": \"a.jpg\"}\n");
        Files.createSymbolicLink(elsewhere.resolve("linked"), data.resolve("photos"));

        assertThat(TruthSet.discover(elsewhere)).extracting(TruthSet::name).containsExactly("linked");
    }

    @Test
    void says_what_to_name_when_there_is_no_set() {
        assertThatThrownBy(() -> TruthSet.discover(data)).hasMessageContaining("no folder has a truth.jsonl");
        assertThatThrownBy(() -> TruthSet.discover(data.resolve("missing"))).hasMessageContaining("Check the path");
    }

    @Test
    void reads_the_transcripts_of_both_raw_forms_with_boxes_clockwise_from_the_top_left() throws IOException {
        Path folder = set(
                "raw", "{\"file\": \"a.jpg\"}\n{\"file\": \"b.jpg\"}\n{\"file\": \"c.jpg\", \"lines\": \"c.txt\"}\n");
        Files.createDirectories(folder.resolve("raw/box"));
        Files.createDirectories(folder.resolve("raw/boxes"));
        Files.writeString(folder.resolve("raw/box/a.csv"), "1,2,11,2,11,6,1,6,TOTAL, RM\n");
        Files.writeString(
                folder.resolve("raw/boxes/b.json"),
                "{\"annotations\": [{\"box\": [1, 6, 11, 6, 11, 2, 1, 2], \"text\": \"9.00\", \"label\": 23},"
                        + " {\"box\": [0, 0, 0, 0, 0, 0, 0, 0], \"text\": \"\", \"label\": 0}]}");
        Files.writeString(folder.resolve("c.txt"), "Bar\n\nTea 3.00\n");
        TruthSet set = TruthSet.read(folder);
        Quad box = Quad.rectangle(1, 2, 11, 6);

        assertThat(Transcript.read(set, set.receipts().get(0)))
                .containsExactly(new TranscriptLine("TOTAL, RM", box, null));
        assertThat(Transcript.read(set, set.receipts().get(1)))
                .containsExactly(new TranscriptLine("9.00", box, Role.TOTAL));
        assertThat(Transcript.read(set, set.receipts().get(2)))
                .extracting(TranscriptLine::text)
                .containsExactly("Bar", "Tea 3.00");
    }

    private Path set(String name, String truth) throws IOException {
        Path folder = Files.createDirectories(data.resolve(name));
        Files.writeString(folder.resolve("truth.jsonl"), truth);
        return folder;
    }
}
