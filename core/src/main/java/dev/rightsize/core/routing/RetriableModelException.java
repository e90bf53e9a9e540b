package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/** The same call may succeed a little later: too many requests, a server that is overloaded, a connection that broke. */
public final class RetriableModelException extends ModelException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Long retryAfterMs;

    /** @param message without any of the input */
    public RetriableModelException(String message, @Nullable Throwable cause) {
        this(message, null, Footprint.UNKNOWN, cause);
    }

    /**
     * @param message without any of the input
     * @param retryAfterMs how long the model asks to be left alone, in milliseconds; null if it did not say
     * @param footprint what the failure cost nonetheless
     */
    public RetriableModelException(
            String message, @Nullable Long retryAfterMs, Footprint footprint, @Nullable Throwable cause) {
        super(message, footprint, cause);
        this.retryAfterMs = retryAfterMs;
    }

    /** {@code Retry-After}, in milliseconds; null if the model did not say. */
    public @Nullable Long retryAfterMs() {
        return retryAfterMs;
    }
}
