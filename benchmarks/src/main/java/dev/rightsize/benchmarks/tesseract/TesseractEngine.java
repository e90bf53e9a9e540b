package dev.rightsize.benchmarks.tesseract;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.benchmarks.engine.Understanding;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One Tesseract process a picture, several at once. */
final class TesseractEngine implements ReadingEngine {
    private static final String FALLBACK = "eng";

    private final String command;
    private final Duration timeout;
    private final Set<String> languages;
    private final int processes;
    private final Understanding understanding;

    TesseractEngine(
            String command, Duration timeout, Set<String> languages, int processes, Understanding understanding) {
        this.command = command;
        this.timeout = timeout;
        this.languages = Set.copyOf(languages);
        this.processes = processes;
        this.understanding = understanding;
    }

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public int atOnce() {
        return processes;
    }

    @Override
    public EngineReading read(Path image, String language) {
        String known = languages.contains(language) ? language : FALLBACK;
        List<String> arguments =
                List.of(command, image.toAbsolutePath().toString(), "stdout", "--psm", "6", "-l", known, "tsv");
        try {
            ChildProcess.Result result = ChildProcess.run(arguments, Map.of("OMP_THREAD_LIMIT", "1"), timeout);
            if (result.exitCode() != 0) {
                return EngineReading.failed("tesseract ended with code " + result.exitCode() + ": "
                        + result.errors().strip());
            }
            return understood(TesseractTsv.parse(result.output()), result.peakBytes());
        } catch (IOException | IllegalArgumentException e) {
            return EngineReading.failed(String.valueOf(e.getMessage()));
        }
    }

    private EngineReading understood(Page page, long peakBytes) {
        long start = System.nanoTime();
        Reading reading = understanding.understand(page);
        return new EngineReading(
                reading, page, null, Map.of(Stage.UNDERSTANDING, System.nanoTime() - start), peakBytes);
    }

    @Override
    public void close() {
        understanding.close();
    }
}
