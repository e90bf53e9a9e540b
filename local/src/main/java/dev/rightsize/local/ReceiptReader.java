package dev.rightsize.local;

import dev.rightsize.reading.pixels.Picture;

/**
 * Reads pictures of receipts, with models that are loaded. Safe for use by several threads at once.
 *
 * <pre>{@code
 * try (ReceiptReader reader = LocalReceiptReader.open(null, 2)) {
 *     ReadResult result = reader.read(new PictureDecoder().decode(Path.of("receipt.jpg")));
 *     Reading reading = result.reading();
 * }
 * }</pre>
 */
public interface ReceiptReader extends AutoCloseable {
    /**
     * Reads one picture; the picture is not changed.
     *
     * @throws dev.rightsize.core.inference.EngineException if a model fails while running
     */
    ReadResult read(Picture picture);

    /** Frees the models. */
    @Override
    default void close() {}
}
