package dev.rightsize.local.store;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A bundle cannot be had just now, but trying again later may help: the hub is out of reach, busy or broken. */
public final class BundleUnavailableException extends BundleException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long the hub asks to wait; null if it did not say */
    public BundleUnavailableException(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the hub asks to wait; null if it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
