package dev.rightsize.learn.dataset;

import java.nio.file.Path;

/** A set of receipts cannot be read; the message names the file, the line and what to do. */
public final class DatasetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatasetException(String message) {
        super(message);
    }

    public DatasetException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A line of a file is not what it should be. */
    public static DatasetException at(Path file, int line, String problem) {
        return new DatasetException(file + ", line " + line + ": " + problem);
    }
}
