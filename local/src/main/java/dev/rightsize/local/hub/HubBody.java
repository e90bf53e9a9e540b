package dev.rightsize.local.hub;

import java.io.IOException;
import java.io.OutputStream;

/** Bytes to send. Nothing is held open before it is written, so a body may also be dropped. */
@FunctionalInterface
public interface HubBody {
    /**
     * Writes exactly as many bytes as the response promises; does not close {@code out}.
     *
     * @throws IOException if they cannot be read any more or not be sent; the connection should be cut then, so that
     *     nobody takes a part for the whole
     */
    void writeTo(OutputStream out) throws IOException;
}
