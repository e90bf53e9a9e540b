package dev.rightsize.local.download;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server or the way to it failed; later it may work. */
public final class RetriableDownloadException extends DownloadException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long the server asks to wait; null if it did not say */
    RetriableDownloadException(String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** How long the server asks to wait; null if it did not say. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
