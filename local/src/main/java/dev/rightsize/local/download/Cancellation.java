package dev.rightsize.local.download;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/** Ends what the threads of one download are doing, without interrupting them: that would close their files. */
final class Cancellation {
    private final Set<HttpURLConnection> connections = new HashSet<>();
    private boolean cancelled;

    synchronized void add(HttpURLConnection connection) {
        check();
        connections.add(connection);
    }

    synchronized void remove(HttpURLConnection connection) {
        connections.remove(connection);
    }

    synchronized void check() {
        if (cancelled) {
            throw new CancellationException();
        }
    }

    /** Waits, unless and until it is all over. */
    synchronized void pause(Duration duration) throws InterruptedException {
        long end = System.nanoTime() + duration.toNanos();
        for (long left = duration.toNanos(); left > 0 && !cancelled; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        check();
    }

    /**
     * Closes the connections, so that whoever reads from one wakes up. In the background: the JDK lets a connection be
     * closed only after a read from it has returned, if only by its timeout.
     */
    void cancel() {
        Set<HttpURLConnection> open;
        synchronized (this) {
            cancelled = true;
            open = Set.copyOf(connections);
            notifyAll();
        }
        for (HttpURLConnection connection : open) {
            Thread thread = new Thread(connection::disconnect, "rightsize-disconnect");
            thread.setDaemon(true);
            thread.start();
        }
    }
}
