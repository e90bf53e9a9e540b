package dev.rightsize.core.inference;

import org.jspecify.annotations.Nullable;

/** A model could not be run; the message names the model and says what to do. */
public final class EngineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EngineException(String message) {
        super(message);
    }

    public EngineException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
