package dev.rightsize.learn.tesseract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.reading.layout.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractPagesTest {
    private static final String TABLE = """
            level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
            1\t1\t0\t0\t0\t0\t0\t0\t400\t600\t-1\t
            5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t96.5\tTOTAL
            """;
    private static final Tesseract NOT_INSTALLED = new Tesseract("/no/tesseract", Duration.ofSeconds(1));

    @TempDir
    Path folder;

    private TruthSet set = new TruthSet("none", Path.of("none"), false, java.util.List.of());

    @BeforeEach
    void a_set_of_one_receipt() throws IOException {
        Path data = Files.createDirectories(folder.resolve("spanish"));
        Files.writeString(data.resolve("truth.jsonl"), "{\"file\": \"a.jpg\"}");
        set = TruthSet.read(data);
    }

    @Test
    void runs_the_program_once_a_picture_in_the_language_of_the_set() throws IOException {
        Path table = Files.writeString(folder.resolve("table"), TABLE);
        Tesseract program = program("""
                case "$*" in
                  --version) echo "tesseract 5.0" ;;
                  --list-langs) printf 'List:\\neng\\nspa\\n' ;;
                  *"-l spa tsv") cat %s && rm %s ;;
                esac
                """.formatted(table, table));

        assertThat(text(program)).isEqualTo("TOTAL");
        assertThat(text(program)).isEqualTo("TOTAL");
        assertThat(text(NOT_INSTALLED)).isEqualTo("TOTAL");
    }

    @Test
    void gives_nothing_where_the_program_is_not_installed_or_fails() throws IOException {
        assertThat(page(NOT_INSTALLED)).isNull();
        assertThat(page(program("[ $1 = --version ]"))).isNull();
    }

    @Test
    void names_a_damaged_table() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept/spanish")).resolve("a.jpg.tsv");
        Files.writeString(kept, "level\n1\t1");

        assertThatThrownBy(() -> page(NOT_INSTALLED))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(kept.toString())
                .hasMessageContaining("Delete it");
    }

    private String text(Tesseract tesseract) {
        return Objects.requireNonNull(page(tesseract)).rows().get(0).text();
    }

    private @Nullable Page page(Tesseract tesseract) {
        return new TesseractPages(folder.resolve("kept"), tesseract)
                .page(set, set.receipts().get(0));
    }

    private Tesseract program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("fake.sh"), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return new Tesseract(file.toString(), Duration.ofSeconds(10));
    }
}
