package dev.rightsize.cli;

import static java.awt.Color.WHITE;

import dev.rightsize.cli.read.Console;
import dev.rightsize.local.ReceiptReaders;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@code read} in this process, with a fake reader and its output kept. */
abstract class ReadCommandHarness {
    static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    final ByteArrayOutputStream out = new ByteArrayOutputStream();
    final ByteArrayOutputStream err = new ByteArrayOutputStream();
    ReceiptReaders readers = (models, threads, tier) -> Receipts.reader();
    boolean colours;
    boolean watched;

    String photo(String name, int width) {
        return Receipts.photo(folder.resolve(name), WHITE, width).toString();
    }

    int run(String... arguments) {
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        return Main.run(readers, new Console(out, errors, colours, watched), arguments);
    }

    String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    List<JsonNode> lines() {
        return output().lines().map(JSON::readTree).toList();
    }
}
