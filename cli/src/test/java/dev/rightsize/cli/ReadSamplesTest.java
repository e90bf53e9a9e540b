package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.LocalReceiptReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The README's first command with the real models. */
class ReadSamplesTest {
    private static final Path SAMPLES =
            Path.of(System.getProperty("basedir", ".")).resolve("../samples").normalize();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void a_sample_becomes_a_line_of_json_that_says_who_read_it_and_what_it_cost() {
        Path sample = SAMPLES.resolve("it-IT-dot-matrix-44.jpg");

        assertThat(run("read", "--format", "jsonl", sample.toString()))
                .as(err.toString())
                .isZero();

        JsonNode receipt = JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(receipt.path("total").path("value").asString()).isEqualTo("28.74");
        assertThat(receipt.path("date").path("value").asString()).isEqualTo("2017-07-07");
        assertThat(receipt.path("items").size()).isPositive();
        assertThat(receipt.path("servedBy").path("model").asString()).isEqualTo("receipt-roles");
        assertThat(receipt.path("footprint").isObject()).isTrue();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).hasSize(1);
    }

    @Test
    void a_tampered_model_is_refused_with_its_name_and_nothing_is_read(@TempDir Path models) throws IOException {
        Path home = Files.createDirectories(models.resolve("receipt-roles/9.0.0"));
        Files.writeString(home.resolve("receipt-roles.onnx"), "evil");
        Files.writeString(home.resolve("bundle.json"), """
                {"name": "receipt-roles", "version": "9.0.0", "task": "read-receipt", "kind": "TASK_SPECIFIC",
                 "runtime": "onnx",
                 "files": [{"path": "receipt-roles.onnx", "bytes": 4, "sha256": "%s"}],
                 "card": {"description": "d", "licence": "Apache-2.0", "source": "s"}}
                """.formatted("0".repeat(64)));

        int code = run(
                "read",
                "--models",
                models.toString(),
                SAMPLES.resolve("fr-FR-small-15.jpg").toString());

        assertThat(code).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("rightsize: ")
                .contains("receipt-roles.onnx");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    private int run(String... arguments) {
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        return Main.run(LocalReceiptReader::open, console, arguments);
    }
}
