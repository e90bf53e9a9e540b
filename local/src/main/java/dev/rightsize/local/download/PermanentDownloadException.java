package dev.rightsize.local.download;

import org.jspecify.annotations.Nullable;

/** Something that trying again does not mend: the server lies, forbids or has no such file, or the disk is full. */
public sealed class PermanentDownloadException extends DownloadException permits MissingFileException {
    private static final long serialVersionUID = 1L;

    PermanentDownloadException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    PermanentDownloadException(String message) {
        super(message, null);
    }
}
