package dev.rightsize.browser;

import dev.rightsize.core.routing.Host;
import org.teavm.jso.JSBody;

/** Routing in a page's worker: its clock, green threads, and what the browser says of the network. */
final class PageHost implements Host {
    private final Runnable ended;

    /** @param ended is run when work behind has ended */
    PageHost(Runnable ended) {
        this.ended = ended;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public double random() {
        return Math.random();
    }

    @Override
    public boolean isOnline() {
        return online();
    }

    @JSBody(script = "return navigator.onLine !== false;")
    private static native boolean online();

    @Override
    public boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public Work behind(Runnable work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } finally {
                ended.run();
            }
        });
        thread.start();
        return thread::interrupt;
    }

    @Override
    public Signal signal() {
        return new Monitor();
    }

    private static final class Monitor implements Signal {
        private static final long NANOS_A_MS = 1_000_000;
        private static final long LONGEST_WAIT_MS = 1_000_000_000;

        private boolean raised;

        @Override
        public synchronized void raise() {
            raised = true;
            notifyAll();
        }

        /** An interruption ends the wait and stays set. */
        @Override
        public synchronized boolean await(long maxMs) {
            long nanosLeft = maxMs >= Long.MAX_VALUE / NANOS_A_MS ? Long.MAX_VALUE : maxMs * NANOS_A_MS;
            long start = System.nanoTime();
            try {
                while (!raised && System.nanoTime() - start < nanosLeft) {
                    waitFor(nanosLeft - (System.nanoTime() - start));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return raised;
        }

        private void waitFor(long nanos) throws InterruptedException {
            wait(Math.min(LONGEST_WAIT_MS, nanos / NANOS_A_MS + 1)); // a timer of a page counts 31 bits of milliseconds
        }
    }
}
