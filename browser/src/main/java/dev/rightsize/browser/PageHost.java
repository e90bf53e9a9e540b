package dev.rightsize.browser;

import dev.rightsize.core.routing.Host;
import org.teavm.jso.JSBody;
import org.teavm.jso.browser.Window;

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

    /**
     * Waits without Java's own {@code wait(ms)}: TeaVM 0.15 makes a timer of it that nothing ends, and that keeps the waiting
     * thread, with the picture it read, until its time has come.
     */
    private static final class Monitor implements Signal {
        /** A page's timers count 31 bits of milliseconds: a longer wait, of days, is for as long as it takes. */
        private static final long LONGEST_TIMER_MS = Integer.MAX_VALUE;

        private boolean raised;

        @Override
        public synchronized void raise() {
            raised = true;
            notifyAll();
        }

        @Override
        public boolean await(long maxMs) {
            Limit limit = new Limit();
            if (maxMs > LONGEST_TIMER_MS) {
                return await(limit);
            }
            int timer = Window.setTimeout(() -> new Thread(() -> end(limit)).start(), (int) Math.max(0, maxMs));
            try {
                return await(limit);
            } finally {
                Window.clearTimeout(timer);
            }
        }

        /** An interruption ends the wait and stays set. */
        private synchronized boolean await(Limit limit) {
            try {
                while (!raised && !limit.isOver) {
                    wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return raised;
        }

        private synchronized void end(Limit limit) {
            limit.isOver = true;
            notifyAll();
        }

        /** Of one wait: whether its time has gone by. */
        private static final class Limit {
            private boolean isOver;
        }
    }
}
