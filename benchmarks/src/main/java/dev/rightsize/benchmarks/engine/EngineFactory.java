package dev.rightsize.benchmarks.engine;

import org.jspecify.annotations.Nullable;

/** Opens an engine, or says why it cannot. */
public interface EngineFactory {
    /** The name used on the command line. */
    String name();

    /** What is missing and how to get it; null if the engine can be opened. */
    @Nullable
    String missing();

    /** What is opened, with its version: {@code tesseract 5.3.0, --psm 6}. */
    String describe();

    /** Opens the engine with at most so many threads or processes at once. */
    ReadingEngine open(int threads);
}
