package dev.rightsize.local.download;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a server answered with success: 200, or 206 for a part. */
final class Reply implements Closeable {
    private final URI address;
    private final HttpURLConnection connection;
    private final Cancellation cancellation;
    private final InputStream body;
    private long taken;
    private boolean ended;

    Reply(URI address, HttpURLConnection connection, Cancellation cancellation) throws IOException {
        this.address = address;
        this.connection = connection;
        this.cancellation = cancellation;
        body = connection.getInputStream();
    }

    URI address() {
        return address;
    }

    boolean isPart() throws IOException {
        return connection.getResponseCode() == HttpURLConnection.HTTP_PARTIAL;
    }

    /** Empty if the server did not send it. */
    String header(String name) {
        String value = connection.getHeaderField(name);
        return value == null ? "" : value;
    }

    /** The length of the body, -1 if the server did not say. */
    long length() {
        return connection.getContentLengthLong();
    }

    boolean isWebPage() {
        return header("Content-Type").toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Refuses bytes that are not those of the file: what is small on the way may be without end once unpacked. */
    void checkEncoding() {
        String encoding = header("Content-Encoding");
        if (!encoding.isEmpty() && !encoding.equals("identity")) {
            throw new PermanentDownloadException("'" + address + "' sends the file as '" + encoding
                    + "' although it was asked not to. Tell whoever runs the server.");
        }
    }

    /** The strong entity tag with its quotes; empty if there is none. */
    String entityTag() {
        String tag = header("ETag");
        return tag.startsWith("\"") && tag.length() > 2 ? tag : "";
    }

    /** How many bytes were read; -1 at the end. */
    int read(byte[] buffer) throws IOException {
        return read(buffer, buffer.length);
    }

    int read(byte[] buffer, int most) throws IOException {
        int read = body.read(buffer, 0, most);
        taken += Math.max(0, read);
        ended |= read < 0 || taken == length();
        return read;
    }

    /** Keeps the connection for the next request if the body was read to its end. */
    @Override
    public void close() {
        cancellation.remove(connection);
        if (ended) {
            closeBody();
        } else {
            connection.disconnect();
        }
    }

    private void closeBody() {
        try {
            body.close();
        } catch (IOException e) {
            // All bytes have been read; what happens to the connection now is of no interest.
        }
    }

    /** The hash that the server claims, if its entity tag is one; else null. */
    @Nullable
    String claimedSha256() {
        String tag = entityTag();
        return tag.matches("\"[0-9a-f]{64}\"") ? tag.substring(1, tag.length() - 1) : null;
    }
}
