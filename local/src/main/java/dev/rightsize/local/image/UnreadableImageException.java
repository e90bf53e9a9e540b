package dev.rightsize.local.image;

import org.jspecify.annotations.Nullable;

/** A file is no picture that can be read; the message names the file, says what is wrong and what to do. */
public final class UnreadableImageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    public UnreadableImageException(String code, String message) {
        this(code, message, null);
    }

    public UnreadableImageException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /**
     * What is wrong, for programs: {@code not-found}, {@code not-readable}, {@code is-a-folder}, {@code not-a-file},
     * {@code empty-file}, {@code not-an-image}, {@code truncated-image}, {@code damaged-image}, {@code zero-sized},
     * {@code image-too-large}, {@code unsupported-heic}, {@code unsupported-pdf}, {@code unsupported-format} or
     * {@code out-of-memory}.
     */
    public String code() {
        return code;
    }
}
