package dev.rightsize.core.routing;

import java.util.ArrayDeque;
import java.util.Deque;

/** Lets so many calls through at once. A call that ends hands its place to the one that has waited longest. */
final class ConcurrencyPolicy<I, O> implements Policy<I, O> {
    private final Concurrency settings;
    private final Host host;
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private int underWay;

    ConcurrencyPolicy(Concurrency settings, Host host) {
        this.settings = settings;
        this.host = host;
    }

    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        if (!enterAtOnce() && !enterLater(call)) {
            return call.isCancelled()
                    ? new Verdict.Skipped<>(NoAnswer.Cause.CANCELLED, Call.CANCELLED)
                    : new Verdict.Skipped<>(NoAnswer.Cause.BUSY, settings.most() + " calls of it are under way");
        }
        try {
            return call.isCancelled()
                    ? new Verdict.Skipped<>(NoAnswer.Cause.CANCELLED, Call.CANCELLED)
                    : next.take(call);
        } finally {
            leave();
        }
    }

    private synchronized boolean enterAtOnce() {
        if (underWay == settings.most()) {
            return false;
        }
        underWay++;
        return true;
    }

    private boolean enterLater(Call<I> call) {
        if (settings.maxWaitMs() == 0) {
            return false;
        }
        Waiting waiting = new Waiting(host.signal());
        if (!queueUp(waiting)) {
            return true;
        }
        call.await(waiting.signal, settings.maxWaitMs());
        return waitedLongEnough(waiting);
    }

    /** Whether there is anything to wait for; a place may have become free meanwhile. */
    private synchronized boolean queueUp(Waiting waiting) {
        if (underWay < settings.most()) {
            underWay++;
            return false;
        }
        queue.add(waiting);
        return true;
    }

    private synchronized boolean waitedLongEnough(Waiting waiting) {
        queue.remove(waiting);
        return waiting.admitted;
    }

    private synchronized void leave() {
        Waiting next = queue.poll();
        if (next == null) {
            underWay--;
        } else {
            next.admitted = true;
            next.signal.raise();
        }
    }

    private static final class Waiting {
        private final Host.Signal signal;
        private boolean admitted;

        Waiting(Host.Signal signal) {
            this.signal = signal;
        }
    }
}
