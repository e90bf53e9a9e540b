package dev.rightsize.local.hub;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One form in which a resource can be sent.
 *
 * @param coding {@code br} or {@code gzip}; null for the bytes themselves
 * @param etag with its quotation marks; of the bytes themselves {@code "<sha256>"}
 * @param bytes its length
 */
record Representation(@Nullable String coding, String etag, long bytes, Content content) {
    private static final int BUFFER_BYTES = 1 << 16;

    /** Opens the bytes. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    static Representation plain(String sha256, long bytes, Content content) {
        return new Representation(null, '"' + sha256 + '"', bytes, content);
    }

    static Representation coded(String coding, String sha256, long bytes, Content content) {
        return new Representation(coding, '"' + sha256 + '-' + coding + '"', bytes, content);
    }

    HubBody part(ByteRange range) {
        return out -> {
            try (InputStream in = content.open()) {
                in.skipNBytes(range.first());
                byte[] buffer = new byte[BUFFER_BYTES];
                for (long left = range.length(); left > 0; ) {
                    int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                    if (read < 0) {
                        throw new IOException("A file of a bundle ended " + left + " bytes early.");
                    }
                    out.write(buffer, 0, read);
                    left -= read;
                }
            }
        };
    }
}
