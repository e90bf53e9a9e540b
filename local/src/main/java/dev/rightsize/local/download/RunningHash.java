package dev.rightsize.local.download;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/**
 * The SHA-256 of a file that is being fetched: bytes that come in order are hashed on a thread of its own while the
 * next are on their way; what came in another order, or earlier, is read from disk at the end.
 */
final class RunningHash {
    private final MessageDigest digest = sha256();
    private final ExecutorService thread;
    private final BlockingQueue<byte[]> pool;
    private long promised;

    /** @param pool where buffers go back to after hashing */
    RunningHash(ExecutorService thread, BlockingQueue<byte[]> pool) {
        this.thread = thread;
        this.pool = pool;
    }

    /**
     * Takes over a buffer whose bytes come next.
     *
     * @return whether it did; if not, the buffer stays with the caller
     */
    synchronized boolean takes(long position, byte[] buffer, int length) {
        if (position != promised) {
            return false;
        }
        promised += length;
        thread.execute(() -> {
            digest.update(buffer, 0, length);
            pool.add(buffer);
        });
        return true;
    }

    /** The hash of the whole file. Nobody may be adding. */
    String finish(PartFile part, long bytes) throws InterruptedException {
        try {
            thread.submit(() -> {}).get(); // all before are done, and seen by this thread
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        byte[] buffer = new byte[1 << 18];
        for (long position = promised; position < bytes; ) {
            int read = part.read(position, buffer);
            if (read <= 0) {
                break; // shorter than promised: the hash will not match
            }
            digest.update(buffer, 0, read);
            position += read;
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must have SHA-256.", e);
        }
    }
}
