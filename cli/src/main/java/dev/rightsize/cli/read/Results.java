package dev.rightsize.cli.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes results, each whole and at once. After {@link #end}, which a Ctrl-C calls too, nothing more is written: what
 * is there stays valid.
 */
final class Results {
    private final OutputStream out;
    private final Format format;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean started;
    private boolean ended;

    Results(OutputStream out, Format format) {
        this.out = out;
        this.format = format;
    }

    /** Writes one result. */
    void add(String result) throws IOException {
        lock.lock();
        try {
            if (!ended && !result.isEmpty()) {
                write((started ? format.separator() : format.start()) + result);
                started = true;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a result that is being written, but not for ever: the reader at the other end may have stalled. */
    void end() throws IOException {
        try {
            if (!lock.tryLock(2, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        try {
            if (!ended) {
                ended = true;
                write((started ? "" : format.start()) + format.end());
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        }
    }
}
