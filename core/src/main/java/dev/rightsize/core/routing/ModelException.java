package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * A model gave no answer. The message goes into trails and logs, so <b>it must not contain any of the input</b>; it says
 * what was wrong, where, and what to do.
 */
public abstract sealed class ModelException extends RuntimeException
        permits RetriableModelException, PermanentModelException, InputRefusedException {
    private static final long serialVersionUID = 1L;

    private final transient Footprint footprint;

    /** @param footprint what the failure cost nonetheless; {@link Footprint#UNKNOWN} if that is not known */
    ModelException(String message, Footprint footprint, @Nullable Throwable cause) {
        super(message, cause);
        this.footprint = footprint;
    }

    /** What it cost nonetheless. */
    public Footprint footprint() {
        return footprint;
    }
}
