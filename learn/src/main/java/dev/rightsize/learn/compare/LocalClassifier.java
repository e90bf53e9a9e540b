package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelKind;
import org.jspecify.annotations.Nullable;

/** A classifier that runs in this process. Not safe for use by threads. */
public interface LocalClassifier extends AutoCloseable {
    /** The label of a text; null where it gives none. */
    @Nullable
    String answer(String text);

    /** How large a tool it is. */
    ModelKind kind();

    /** What has to be stored or downloaded to run it. */
    long bytes();

    /** Lets go of what it holds. */
    @Override
    default void close() {}
}
