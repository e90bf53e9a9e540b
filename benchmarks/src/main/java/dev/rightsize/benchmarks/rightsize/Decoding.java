package dev.rightsize.benchmarks.rightsize;

import dev.rightsize.reading.pixels.Picture;
import java.io.IOException;
import java.nio.file.Path;

/** From an image file to pixels; called by one thread at a time. */
@FunctionalInterface
public interface Decoding {
    /** @throws IOException if this file cannot be read; the message says why */
    Picture decode(Path image) throws IOException;
}
