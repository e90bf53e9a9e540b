package dev.rightsize.local.download;

import java.io.Closeable;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * One file of a download: its part, its runs, and its hash. The last worker that leaves it checks the hash and puts the
 * file where it belongs. Safe for threads.
 */
final class FileDownload implements Closeable {
    private final RemoteFile file;
    private final PartFile part;
    private final ExecutorService hashing;
    private final BlockingQueue<byte[]> pool;
    private Runs runs;
    private RunningHash hash;
    private int workers;
    private boolean continued;
    private boolean startedOver;
    private boolean sendsParts;
    private boolean startOver;
    private boolean finished;

    FileDownload(RemoteFile file, ExecutorService hashing, BlockingQueue<byte[]> pool) {
        this.file = file;
        this.hashing = hashing;
        this.pool = pool;
        part = PartFile.open(file.part(), file.bytes());
        continued = part.counts().sum() > 0;
        runs = new Runs(file.bytes(), part.counts().filled());
        hash = new RunningHash(hashing, pool);
    }

    RemoteFile file() {
        return file;
    }

    /** How many bytes are there. */
    long present() {
        return part.counts().sum();
    }

    /** A run for one more worker, which must {@link #leave} afterwards; null if there is nothing for it to do. */
    synchronized Runs.@Nullable Run claim() {
        Runs.Run run = startOver || finished ? null : runs.claim(sendsParts);
        // A part whose bytes were all there when its process was ended has no run left, but nobody has checked it.
        if (run == null && workers == 0 && !startOver && !finished && runs.finished()) {
            run = runs.empty();
        }
        if (run != null) {
            workers++;
        }
        return run;
    }

    /** What the server called this content, for {@code If-Range}; empty if it is not known. */
    String validator() {
        return part.counts().validator();
    }

    /** Takes note of how the server answers. */
    void answered(Runs.Run run, Reply reply, boolean isPart) {
        String tag = reply.entityTag();
        synchronized (this) {
            sendsParts = isPart;
            if (!isPart) {
                runs.extend(run);
            }
        }
        if (!tag.equals(validator())) {
            part.validator(tag);
        }
    }

    /**
     * Writes what came.
     *
     * @return a buffer for what comes next
     */
    byte[] write(Runs.Run run, byte[] buffer, int length) throws InterruptedException {
        long position = run.position();
        part.write(position, buffer, length);
        run.advance(length);
        return hash.takes(position, buffer, length) ? pool.take() : buffer;
    }

    /** Once only: a server that calls the same file by another name each time shall not keep us busy for ever. */
    synchronized boolean mayStartOver() {
        return !startedOver;
    }

    /** That all of it is to be fetched anew, because the server's file is another than it was. */
    synchronized void startOver() {
        startOver = true;
        startedOver = true;
        runs.close();
    }

    /** That a worker is done with its run. */
    void leave() throws InterruptedException {
        synchronized (this) {
            workers--;
            if (workers > 0 || finished || !startOver && !runs.finished()) {
                return;
            }
            workers++; // nobody else comes in while the hash is made
        }
        if (!startOver) {
            check();
        }
        synchronized (this) {
            workers--;
            if (startOver) {
                begin();
            }
        }
    }

    @Override
    public void close() {
        part.close();
    }

    private void check() throws InterruptedException {
        String found = hash.finish(part, file.bytes());
        if (found.equals(file.sha256())) {
            part.moveTo(file.target());
            synchronized (this) {
                finished = true;
            }
        } else if (continued && mayStartOver()) {
            startOver(); // it may be the older bytes that are wrong
        } else {
            part.delete();
            throw new PermanentDownloadException("'" + file.addresses().get(0)
                    + "' is not what was promised: expected SHA-256 " + file.sha256() + ", got " + found
                    + ". Nothing was kept. Tell whoever runs the server.");
        }
    }

    private void begin() {
        part.startOver("");
        runs = new Runs(file.bytes(), part.counts().filled());
        hash = new RunningHash(hashing, pool);
        startOver = false;
    }

    synchronized boolean isFinished() {
        return finished;
    }
}
