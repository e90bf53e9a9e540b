package dev.rightsize.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.cli.read.Console;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs commands that read no pictures in this process, with what they print kept. */
abstract class CommandHarness {
    static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    String typed = "";

    int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** The same with another environment. */
    int run(Map<String, String> environment, String... arguments) {
        out.reset();
        err.reset();
        Console console = new Console(out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false);
        return Main.run(
                (models, threads, tier) -> Receipts.reader(),
                console,
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                environment,
                arguments);
    }

    /** What a command prints that must succeed. */
    String printed(String... arguments) {
        assertThat(run(arguments)).as(errors()).isZero();
        return output();
    }

    /** The JSON that a command prints that must succeed. */
    JsonNode json(String... arguments) {
        return JSON.readTree(printed(arguments));
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Path file(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> tooWide(String text) {
        return text.lines()
                .filter(line -> line.codePointCount(0, line.length()) > 100)
                .toList();
    }
}
