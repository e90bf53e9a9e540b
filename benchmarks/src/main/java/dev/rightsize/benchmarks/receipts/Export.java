package dev.rightsize.benchmarks.receipts;

import dev.rightsize.learn.evaluate.Predictions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Predictions of one engine on one set as JSON Lines; each line is on the disk as soon as it is known. */
final class Export implements AutoCloseable {
    private final @Nullable BufferedWriter writer;

    private Export(@Nullable BufferedWriter writer) {
        this.writer = writer;
    }

    /** Writes nothing if there is no file. */
    static Export to(@Nullable Path file) throws IOException {
        if (file == null) {
            return new Export(null);
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return new Export(Files.newBufferedWriter(file));
    }

    /** {@code out.jsonl} becomes {@code out.SET.ENGINE.jsonl}. */
    static Path file(Path file, String set, String engine) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        return file.resolveSibling(stem + "." + set + "." + engine + ending);
    }

    void add(TimedReading reading) {
        if (writer == null) {
            return;
        }
        try {
            writer.write(Predictions.toJson(reading.prediction()));
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the predictions: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
