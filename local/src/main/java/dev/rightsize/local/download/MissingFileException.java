package dev.rightsize.local.download;

/** The server has no such file. */
public final class MissingFileException extends PermanentDownloadException {
    private static final long serialVersionUID = 1L;

    MissingFileException(String message) {
        super(message);
    }
}
