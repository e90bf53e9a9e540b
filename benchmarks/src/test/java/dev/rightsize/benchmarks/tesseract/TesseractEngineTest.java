package dev.rightsize.benchmarks.tesseract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.benchmarks.engine.Understanding;
import dev.rightsize.learn.tesseract.Tesseract;
import dev.rightsize.reading.receipt.NotAReceipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TesseractEngineTest {
    private static final Understanding NOTHING =
            page -> new NotAReceipt("rows: " + page.rows().size(), 1);
    private static final String TABLE = String.join(
            "\n",
            "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
            "1\t1\t0\t0\t0\t0\t0\t0\t400\t600\t-1\t",
            "4\t1\t1\t1\t1\t0\t10\t10\t380\t20\t-1\t",
            "5\t1\t1\t1\t1\t1\t10\t10\t50\t20\t96.5\tTOTAL",
            "5\t1\t1\t1\t1\t2\t70\t10\t40\t20\t90\tEUR",
            "5\t1\t1\t1\t1\t3\t340\t12\t50\t20\t80.0\t12,34",
            "5\t1\t1\t1\t2\t1\t10\t50\t40\t20\t95\t ",
            "5\t1\t1\t1\t3\t1\t10\t90\t40\t20\t-3\tGracias",
            "");

    @TempDir
    Path folder;

    @Test
    void hands_what_the_program_prints_to_our_understanding() throws IOException {
        Path table = Files.writeString(folder.resolve("table.tsv"), TABLE);
        String program = program("""
                case "$1" in
                  --version) echo "tesseract 5.0" ;;
                  --list-langs) printf 'List:\\neng\\nspa\\nosd\\n' ;;
                  *) [ "$*" = "/tmp/a.jpg stdout --psm 6 -l spa tsv" ] && [ "$OMP_THREAD_LIMIT" = 1 ] && cat %s ;;
                esac
                """.formatted(table));
        TesseractFactory factory = new TesseractFactory(new Tesseract(program, Duration.ofSeconds(10)), () -> NOTHING);

        assertThat(factory.missing()).isNull();
        assertThat(factory.describe()).isEqualTo("tesseract 5.0, --psm 6, languages eng spa");
        try (ReadingEngine engine = factory.open(2)) {
            EngineReading reading = engine.read(Path.of("/tmp/a.jpg"), "spa");

            assertThat(engine.atOnce()).isEqualTo(2);
            assertThat(reading.error()).isNull();
            assertThat(reading.reading()).isEqualTo(new NotAReceipt("rows: 2", 1));
            assertThat(reading.stageNanos()).containsOnlyKeys(Stage.UNDERSTANDING);
            assertThat(engine.read(Path.of("/tmp/a.jpg"), "cat").error()).contains("ended with code 1");
        }
    }

    @Test
    void ends_a_program_that_takes_too_long_with_its_children_and_leaves_no_file() throws Exception {
        String program = program("sleep 61.5\n");
        TesseractFactory factory = new TesseractFactory(new Tesseract(program, Duration.ofMillis(300)), () -> NOTHING);
        long before = temporaryFiles();

        try (ReadingEngine engine = factory.open(1)) {
            assertThat(engine.read(Path.of("a.jpg"), "eng").error()).contains("was ended");
        }

        assertThat(temporaryFiles()).isEqualTo(before);
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .noneMatch(child -> child.info().commandLine().orElse("").contains("sleep 61.5"));
    }

    @Test
    void says_how_to_get_a_missing_program() {
        TesseractFactory factory = new TesseractFactory(
                new Tesseract(folder.resolve("none").toString(), Duration.ofSeconds(1)), () -> NOTHING);

        assertThat(Objects.requireNonNull(factory.missing()))
                .contains("apt-get install tesseract-ocr tesseract-ocr-spa");
    }

    private String program(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("fake.sh"), "#!/bin/sh\n" + script);
        assertThat(file.toFile().setExecutable(true)).isTrue();
        return file.toString();
    }

    private static long temporaryFiles() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("tesseract-"))
                    .count();
        }
    }
}
