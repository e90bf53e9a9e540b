package dev.rightsize.learn.classify;

import java.util.List;
import java.util.function.DoubleConsumer;

/** Gives texts their vectors: an encoder, or a file of what one gave before. */
@FunctionalInterface
public interface TextVectors {
    /**
     * The vectors of texts, in their order.
     *
     * @param progress told the share of the work that is done, 0 to 1
     */
    List<float[]> of(List<String> texts, DoubleConsumer progress);
}
