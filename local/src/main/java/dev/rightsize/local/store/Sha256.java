package dev.rightsize.local.store;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** SHA-256 as 64 lower-case hexadecimal digits. */
public final class Sha256 {
    private static final int BUFFER_BYTES = 1 << 18;

    private Sha256() {}

    /** How much was read and what it comes to. */
    record Sum(long bytes, String sha256) {}

    /** Of bytes in memory. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    /**
     * Of a stream that is not held in memory.
     *
     * @param maxBytes no more are read
     * @param progress told how many were read so far
     */
    static Sum of(InputStream in, long maxBytes, LongConsumer progress) throws IOException {
        MessageDigest digest = digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        int read;
        while ((read = in.read(buffer, 0, (int) Math.min(buffer.length, maxBytes - bytes))) > 0) {
            digest.update(buffer, 0, read);
            bytes += read;
            progress.accept(bytes);
        }
        return new Sum(bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
