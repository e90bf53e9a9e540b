package dev.rightsize.local.store;

import org.jspecify.annotations.Nullable;

/** A bundle or one of its files is missing, malformed or not what its manifest says; the message says what to do. */
public sealed class BundleException extends RuntimeException permits BundleUnavailableException {
    private static final long serialVersionUID = 1L;

    public BundleException(String message) {
        super(message);
    }

    public BundleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
