package dev.rightsize.local.download;

import org.jspecify.annotations.Nullable;

/** A file could not be fetched; the message says what was wrong, where, and what to do. */
public abstract sealed class DownloadException extends RuntimeException
        permits RetriableDownloadException, PermanentDownloadException {
    private static final long serialVersionUID = 1L;

    DownloadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
