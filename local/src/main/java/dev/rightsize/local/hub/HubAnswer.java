package dev.rightsize.local.hub;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/**
 * What a hub answers.
 *
 * @param headers without {@code Content-Length}
 * @param length of the body, which {@code HEAD} leaves out
 * @param body writes it
 */
public record HubAnswer(int status, Map<String, String> headers, long length, Body body) {
    static final Body NONE = out -> {};

    public HubAnswer {
        headers = Map.copyOf(headers);
    }

    /** Bytes on their way to whoever asked. */
    @FunctionalInterface
    public interface Body {
        /** Writes all of them; fails if the bundle is shorter than its manifest says. */
        void writeTo(OutputStream out) throws IOException;
    }
}
