package dev.rightsize.local.download;

import java.io.Closeable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One download of several files: the workers, how many there are of them, and what is told of it. Used once. */
final class Download implements Closeable {
    private static final int BUFFER_BYTES = 1 << 17;
    private static final Duration LONGEST_END = Duration.ofSeconds(1);
    private static final Duration BETWEEN_REPORTS = Duration.ofMillis(100);

    private final DownloadSettings settings;
    private final Cancellation cancellation = new Cancellation();
    private final ExecutorService threads = Executors.newCachedThreadPool(Download::thread);
    private final ExecutorService hashing = Executors.newSingleThreadExecutor(Download::thread);
    private final CompletionService<@Nullable Void> workers = new ExecutorCompletionService<>(threads);
    private final List<FileDownload> files = new ArrayList<>();
    private final FileWorker worker;
    private final long bytes;
    private final Consumer<Progress> listener;
    private volatile @Nullable String trouble;
    private long lastReport;
    private int working;

    Download(Transport transport, DownloadSettings settings, List<RemoteFile> wanted, Consumer<Progress> listener) {
        this.settings = settings;
        this.listener = listener;
        BlockingQueue<byte[]> pool = pool(settings.connections());
        worker = new FileWorker(transport, settings, cancellation, pool, text -> trouble = text);
        bytes = wanted.stream().mapToLong(RemoteFile::bytes).sum();
        boolean opened = false;
        try {
            wanted.forEach(file -> files.add(new FileDownload(file, hashing, pool)));
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
    }

    /** Returns when every file is where it belongs. The listener is called by this thread only. */
    void run() throws InterruptedException {
        long lastStart = System.nanoTime() - settings.rampUp().toNanos();
        report(true);
        while (true) {
            Work work = mayStart(lastStart) ? claim() : null;
            if (work != null) {
                start(work);
                lastStart = System.nanoTime();
            } else if (working == 0) {
                break;
            } else {
                await();
                report(false);
            }
        }
        report(true);
    }

    /**
     * Ends all workers. What they have written stays; from here on they write nothing, even if one still waits for a
     * silent server.
     */
    @Override
    public void close() {
        cancellation.cancel();
        threads.shutdown();
        files.forEach(FileDownload::close);
        try {
            threads.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        hashing.shutdown();
    }

    /** A run and its file. */
    private record Work(FileDownload file, Runs.Run run) {}

    private boolean mayStart(long lastStart) {
        return working < settings.connections()
                && (working == 0
                        || System.nanoTime() - lastStart >= settings.rampUp().toNanos());
    }

    private @Nullable Work claim() {
        for (FileDownload file : files) {
            Runs.Run run = file.claim();
            if (run != null) {
                return new Work(file, run);
            }
        }
        return null;
    }

    private void start(Work first) {
        working++;
        workers.submit(() -> {
            for (Work work = first; work != null; work = claim()) {
                worker.fetch(work.file(), work.run());
            }
            return null;
        });
    }

    private void await() throws InterruptedException {
        Future<@Nullable Void> ended = workers.poll(BETWEEN_REPORTS.toMillis(), TimeUnit.MILLISECONDS);
        if (ended == null) {
            return;
        }
        working--;
        try {
            ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DownloadException failure) {
                throw failure;
            }
            throw new IllegalStateException("A download failed in a way that nobody thought of.", e.getCause());
        }
    }

    private void report(boolean always) {
        long now = System.nanoTime();
        if (always || now - lastReport >= BETWEEN_REPORTS.toNanos()) {
            lastReport = now;
            listener.accept(
                    new Progress(files.stream().mapToLong(FileDownload::present).sum(), bytes, trouble));
        }
    }

    private static BlockingQueue<byte[]> pool(int connections) {
        BlockingQueue<byte[]> pool = new ArrayBlockingQueue<>(connections + 8);
        while (pool.remainingCapacity() > 0) {
            pool.add(new byte[BUFFER_BYTES]);
        }
        return pool;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "rightsize-download");
        thread.setDaemon(true);
        return thread;
    }
}
