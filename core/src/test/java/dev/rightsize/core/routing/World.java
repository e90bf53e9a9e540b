package dev.rightsize.core.routing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * A place to run in whose time is invented: waiting takes no time, and what happens at once happens in an order that the
 * seed decides, the same every time.
 *
 * <p>Everything that runs apart has a thread, but only one runs: whoever waits hands the baton to the one whose moment is
 * next. So code that looks blocking is tested as it is, with any number of callers, in microseconds.
 *
 * <pre>{@code
 * World world = new World(seed);
 * world.run(() -> router.ask("a"), () -> router.ask("b")); // both at once, until all has ended
 * }</pre>
 */
public final class World implements Host {
    private static final long NANOS_A_MS = 1_000_000;
    private static final ExecutorService THREADS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "world");
        thread.setDaemon(true);
        return thread;
    });

    private final Random random;
    private final PriorityQueue<Turn> agenda =
            new PriorityQueue<>(Comparator.comparingLong(Turn::nanos).thenComparingLong(Turn::chance));
    private final List<Throwable> thrown = new ArrayList<>();
    private final Semaphore ended = new Semaphore(0);
    private @Nullable Process current;
    private boolean online = true;
    private long nanos = 1_000_000_000_000L;
    /** How much the clock that everybody sees is off. */
    private long offNanos;

    private int alive;

    public World(long seed) {
        random = new Random(seed);
    }

    /** Runs all of them at once, and whatever they start, until all has ended. */
    public void run(Runnable... callers) {
        for (Runnable caller : callers) {
            start(caller);
        }
        handOn();
        ended.acquireUninterruptibly();
        if (!thrown.isEmpty()) {
            throw new AssertionError("Something failed in the world.", thrown.get(0));
        }
        if (alive > 0) {
            throw new AssertionError(alive + " wait for what will never happen.");
        }
    }

    /** Lets time pass for the caller. */
    public void pass(long ms) {
        Process self = self();
        self.round++;
        schedule(self, ms);
        handOver(self);
    }

    public void setOnline(boolean value) {
        online = value;
    }

    /** The clock leaps forward, or back, which it never should; waiting takes as long as ever. */
    public void leap(long ms) {
        offNanos += ms * NANOS_A_MS;
    }

    /** Milliseconds since the world began, whatever the clock says. */
    public double ms() {
        return (nanos - 1_000_000_000_000L) / (double) NANOS_A_MS;
    }

    @Override
    public long nanos() {
        return nanos + offNanos;
    }

    @Override
    public double random() {
        return random.nextDouble();
    }

    @Override
    public boolean isOnline() {
        return online;
    }

    @Override
    public boolean isInterrupted() {
        return current != null && current.interrupted;
    }

    @Override
    public Work behind(Runnable work) {
        Process process = start(work);
        return () -> {
            process.interrupted = true;
            if (process.waitsFor != null) {
                process.round++;
                schedule(process, 0);
            }
        };
    }

    @Override
    public Signal signal() {
        return new WorldSignal();
    }

    private Process start(Runnable work) {
        Process process = new Process();
        alive++;
        schedule(process, 0);
        THREADS.execute(() -> {
            process.baton.acquireUninterruptibly();
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                thrown.add(e);
            } finally {
                alive--;
                handOn();
            }
        });
        return process;
    }

    private void schedule(Process process, long inMs) {
        agenda.add(new Turn(nanos + inMs * NANOS_A_MS, random.nextInt(), process, process.round));
    }

    private void handOver(Process self) {
        handOn();
        self.baton.acquireUninterruptibly();
    }

    private void handOn() {
        Turn turn = agenda.poll();
        while (turn != null && turn.round != turn.process.round) {
            turn = agenda.poll(); // it was woken by something else
        }
        if (turn == null) {
            current = null;
            ended.release();
            return;
        }
        nanos = Math.max(nanos, turn.nanos);
        current = turn.process;
        current.baton.release();
    }

    private Process self() {
        if (current == null) {
            throw new IllegalStateException("Time passes inside of run(…) only.");
        }
        return current;
    }

    private static final class Process {
        private final Semaphore baton = new Semaphore(0);
        private boolean interrupted;
        private @Nullable WorldSignal waitsFor;
        /** Which wait it is in: a turn of an older one no longer counts. */
        private long round;
    }

    private record Turn(long nanos, long chance, Process process, long round) {}

    private final class WorldSignal implements Signal {
        private boolean raised;
        private final List<Process> waiting = new ArrayList<>();

        @Override
        public void raise() {
            if (!raised) {
                raised = true;
                for (Process process : waiting) {
                    process.round++;
                    schedule(process, 0);
                }
            }
        }

        @Override
        public boolean await(long maxMs) {
            Process self = self();
            if (raised || self.interrupted || maxMs <= 0) {
                return raised;
            }
            self.round++;
            self.waitsFor = this;
            waiting.add(self);
            if (maxMs < Long.MAX_VALUE / NANOS_A_MS / 4) {
                schedule(self, maxMs);
            }
            handOver(self);
            waiting.remove(self);
            self.waitsFor = null;
            return raised;
        }
    }
}
