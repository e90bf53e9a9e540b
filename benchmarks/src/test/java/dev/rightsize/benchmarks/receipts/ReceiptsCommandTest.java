package dev.rightsize.benchmarks.receipts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.MissingEngine;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.Predictions;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.TypedValues;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReceiptsCommandTest {
    private static final List<EngineFactory> ENGINES = List.of(
            new FakeEngine("rightsize", 1),
            new FakeEngine("peer", 2),
            new MissingEngine("absent", "apt-get install absent"));

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void makeSets() throws IOException {
        set("data/photos", "a.txt", "Casa Ramon\n1234\n", "b.txt", "Bar\n77\n", "c.txt", "broken\n");
        set("data/samples", "a.txt", "Casa Ramon\n1234\n");
    }

    @Test
    void prints_engines_side_by_side_real_and_generated_apart() {
        assertThat(run("--speed-set", "photos", "--warm-up", "1")).isZero();

        assertThat(out.toString())
                .containsSubsequence(
                        "skipped: absent: apt-get install absent",
                        "Real receipts",
                        "photos, 3 receipts",
                        "rightsize",
                        "peer",
                        "failed",
                        "1",
                        "1",
                        "merchant fuzzy",
                        "0.667",
                        "0.667",
                        "total exact (n 3)",
                        "0.333",
                        "0.333",
                        "total wrong",
                        "0.333",
                        "0.333",
                        "rightsize failed on c.txt: two lines are wanted",
                        "Generated receipts",
                        "samples, 1 receipts",
                        "Confidence, all real sets together",
                        "Cost of a receipt: the first 3 of photos",
                        "recognition, median s",
                        "0.001",
                        "rightsize / peer: median of one receipt");
    }

    @Test
    void exports_predictions_whose_score_is_the_one_printed() throws IOException {
        Path file = folder.resolve("out/read.jsonl");

        assertThat(run("--speed-count", "0", "--engines", "peer", "--sets", "photos", "--out", file.toString()))
                .isZero();

        ReceiptScore score = ReceiptScore.of(
                TruthSet.read(folder.resolve("data/photos")).receipts(),
                Predictions.read(folder.resolve("out/read.photos.peer.jsonl")));
        assertThat(score.lines()).contains("total     n    3  exact 0.333  wrong 0.333");
        assertThat(score.lines()).contains("merchant  n    3  exact 0.667  fuzzy 0.667  wrong 0.000");
        assertThat(out.toString()).doesNotContain("samples", "Cost of a receipt");
    }

    @Test
    void lists_the_errors_of_a_field_with_the_step_to_blame_and_writes_markdown_and_charts() throws IOException {
        Path markdown = folder.resolve("report.md");

        int exit = run(
                "--speed-count",
                "0",
                "--sets",
                "photos",
                "--errors",
                "total",
                "--engines",
                "rightsize",
                "--markdown",
                markdown.toString(),
                "--charts",
                folder.resolve("charts").toString());

        assertThat(exit).isZero();
        assertThat(Files.readString(markdown))
                .contains("## Real receipts", "### photos, rightsize: 2 errors of total")
                .contains("| b.txt | 12.34 | 0.77 | detection missed |", "| c.txt | 12.34 | – | detection missed |")
                .contains("| rightsize, total | 2 | 0.300 |");
        assertThat(folder.resolve("charts/risk-coverage-rightsize.svg"))
                .content()
                .contains("<svg", "merchant", "total");
    }

    @Test
    void refuses_what_it_does_not_know_and_names_what_it_does() {
        assertThat(run("--engines", "nobody")).isEqualTo(2);
        assertThat(run("--sets", "nowhere")).isEqualTo(2);
        assertThat(run("--threads", "0")).isEqualTo(2);

        assertThat(err.toString())
                .contains("Unknown engine 'nobody'. Known are: rightsize, peer, absent.")
                .contains("There is no set 'nowhere'", "photos, samples")
                .contains("--threads must be at least 1");
    }

    @Test
    void measures_nothing_without_an_engine_and_says_so() {
        assertThat(run("--engines", "absent")).isEqualTo(1);
        assertThat(out.toString()).contains("skipped: absent");
    }

    private int run(String... options) {
        String[] arguments = Stream.concat(
                        Stream.of("--data", folder.resolve("data").toString()), Stream.of(options))
                .toArray(String[]::new);
        return new CommandLine(new ReceiptsCommand(ENGINES, TypedValues.ALL))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void set(String name, String... filesAndTexts) throws IOException {
        Path images = Files.createDirectories(folder.resolve(name + "/images"));
        StringBuilder truth = new StringBuilder();
        for (int i = 0; i < filesAndTexts.length; i += 2) {
            Files.writeString(images.resolve(filesAndTexts[i]), filesAndTexts[i + 1]);
            String merchant = filesAndTexts[i].startsWith("b") ? "Bar" : "Casa Ramón";
            truth.append("{\"file\": \"" + filesAndTexts[i] + "\", \"merchant\": \"" + merchant
                    + "\", \"total\": \"12.34\"}\n");
        }
        Files.writeString(folder.resolve(name + "/truth.jsonl"), truth);
    }
}
