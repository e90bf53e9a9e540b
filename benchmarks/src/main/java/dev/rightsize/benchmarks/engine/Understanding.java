package dev.rightsize.benchmarks.engine;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Reading;

/**
 * From the text of a page to a receipt: the same for every engine that only reads text, so that peers differ in the
 * text alone. Called by several threads at once.
 */
public interface Understanding extends AutoCloseable {
    Reading understand(Page page);

    @Override
    default void close() {}
}
