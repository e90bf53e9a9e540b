package dev.rightsize.learn.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.synthesis.LabelledPage;
import dev.rightsize.learn.synthesis.PageNoise;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import dev.rightsize.reading.layout.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are read once and kept. */
class PageCacheTest {
    private static final LabelledPage GENERATED =
            ReceiptGenerator.everywhere().generate(3).toPage(PageNoise.SCAN);

    @TempDir
    Path folder;

    private TruthSet set = new TruthSet("none", Path.of("."), false, List.of());

    @BeforeEach
    void aSetOfOneReceipt() throws IOException {
        Files.createDirectories(folder.resolve("mine"));
        Files.writeString(folder.resolve("mine/truth.jsonl"), "{\"file\": \"a.jpg\"}\n");
        set = TruthSet.read(folder.resolve("mine"));
    }

    @Test
    void a_kept_page_equals_the_fresh_one() {
        Page fresh = page(image -> GENERATED.page());
        Page kept = page(image -> {
            throw new AssertionError("was read again");
        });

        assertThat(kept).isEqualTo(fresh).isEqualTo(GENERATED.page());
    }

    @Test
    void a_page_without_text_is_kept_too() {
        Page empty = new Page(10, 20, 3, List.of());

        page(image -> empty);

        assertThat(page(image -> GENERATED.page())).isEqualTo(empty);
    }

    @Test
    void the_reader_is_given_the_picture_of_the_set() {
        page(image -> {
            assertThat(image).isEqualTo(set.image(set.receipts().get(0)));
            return GENERATED.page();
        });
    }

    @Test
    void a_corrupt_file_is_named_with_advice() throws IOException {
        page(image -> GENERATED.page());
        Path kept = folder.resolve("pages/mine/a.jpg.json");
        Files.writeString(kept, Files.readString(kept).substring(0, 100));

        assertThatThrownBy(() -> page(image -> GENERATED.page()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(kept.toString())
                .hasMessageContaining("Delete that file");
    }

    @Test
    void a_file_that_is_no_page_is_named_with_advice() throws IOException {
        page(image -> GENERATED.page());
        Path kept = folder.resolve("pages/mine/a.jpg.json");
        Files.writeString(kept, "{}");

        assertThatThrownBy(() -> page(image -> GENERATED.page()))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(kept.toString());
    }

    @Test
    void a_reader_that_fails_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> page(image -> {
                    throw new IllegalStateException("no such picture");
                }))
                .hasMessage("no such picture");

        try (Stream<Path> files =
                Files.exists(folder.resolve("pages")) ? Files.walk(folder.resolve("pages")) : Stream.empty()) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    private Page page(java.util.function.Function<Path, Page> reader) {
        return new PageCache(folder.resolve("pages")).page(set, set.receipts().get(0), reader);
    }
}
