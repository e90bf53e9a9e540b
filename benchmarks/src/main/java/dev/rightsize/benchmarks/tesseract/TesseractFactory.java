package dev.rightsize.benchmarks.tesseract;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.benchmarks.engine.Understanding;
import dev.rightsize.learn.tesseract.Tesseract;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds Tesseract on this machine: {@code --psm 6}, one thread a process. */
public final class TesseractFactory implements EngineFactory {
    private final Tesseract tesseract;
    private final Supplier<Understanding> understanding;

    /** The {@code tesseract} on the path; what it reads is understood by ours. */
    public TesseractFactory(Supplier<Understanding> understanding) {
        this(Tesseract.onPath(), understanding);
    }

    TesseractFactory(Tesseract tesseract, Supplier<Understanding> understanding) {
        this.tesseract = tesseract;
        this.understanding = understanding;
    }

    @Override
    public String name() {
        return "tesseract";
    }

    @Override
    public @Nullable String missing() {
        return tesseract.version() == null
                ? "'" + tesseract.command()
                        + "' is not installed: apt-get install tesseract-ocr tesseract-ocr-spa tesseract-ocr-deu"
                : null;
    }

    @Override
    public String describe() {
        String version = tesseract.version();
        return (version == null ? name() : version) + ", --psm 6, languages "
                + String.join(" ", new TreeSet<>(tesseract.languages()));
    }

    @Override
    public ReadingEngine open(int threads) {
        return new TesseractEngine(tesseract, tesseract.languages(), threads, understanding.get());
    }
}
