package dev.rightsize.benchmarks.tesseract;

import dev.rightsize.benchmarks.engine.EngineReading;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Stage;
import dev.rightsize.benchmarks.engine.Understanding;
import dev.rightsize.learn.tesseract.ChildProcess;
import dev.rightsize.learn.tesseract.Tesseract;
import dev.rightsize.learn.tesseract.TesseractTsv;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** One Tesseract process a picture, several at once. */
final class TesseractEngine implements ReadingEngine {
    private final Tesseract tesseract;
    private final Set<String> languages;
    private final int processes;
    private final Understanding understanding;

    TesseractEngine(Tesseract tesseract, Set<String> languages, int processes, Understanding understanding) {
        this.tesseract = tesseract;
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
        try {
            ChildProcess.Result result = tesseract.table(image, Tesseract.orFallback(language, languages));
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
