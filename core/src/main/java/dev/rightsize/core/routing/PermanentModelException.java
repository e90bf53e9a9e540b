package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/** Every call will fail until somebody changes something: a wrong key, a model that is gone, a broken file. */
public final class PermanentModelException extends ModelException {
    private static final long serialVersionUID = 1L;

    /** @param message without any of the input */
    public PermanentModelException(String message, @Nullable Throwable cause) {
        this(message, Footprint.UNKNOWN, cause);
    }

    /**
     * @param message without any of the input
     * @param footprint what the failure cost nonetheless
     */
    public PermanentModelException(String message, Footprint footprint, @Nullable Throwable cause) {
        super(message, footprint, cause);
    }
}
