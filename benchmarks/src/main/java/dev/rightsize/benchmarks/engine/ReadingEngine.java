package dev.rightsize.benchmarks.engine;

import java.nio.file.Path;

/** Reads pictures of receipts, models loaded. Closed after the last picture. */
public interface ReadingEngine extends AutoCloseable {
    /** {@code rightsize}, {@code tesseract}. */
    String name();

    /** How many pictures it reads at once with the threads it was given; {@link #read} is then called by as many. */
    int atOnce();

    /**
     * Reads a picture file from the disk to the fields.
     *
     * @param language ISO 639-3 code of the receipt's likely language: {@code eng}, {@code spa}; may be ignored
     * @return a failed reading, not an exception, if this picture cannot be read
     */
    EngineReading read(Path image, String language);

    @Override
    default void close() {}
}
