package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * The model is well but has no answer to this very input: too long, in a language it does not know, held back by a
 * content filter, or its answer was malformed twice. Another model may have one.
 */
public final class InputRefusedException extends ModelException {
    private static final long serialVersionUID = 1L;

    /** @param message without any of the input */
    public InputRefusedException(String message, @Nullable Throwable cause) {
        this(message, Footprint.UNKNOWN, cause);
    }

    /**
     * @param message without any of the input
     * @param footprint what the failure cost nonetheless
     */
    public InputRefusedException(String message, Footprint footprint, @Nullable Throwable cause) {
        super(message, footprint, cause);
    }
}
