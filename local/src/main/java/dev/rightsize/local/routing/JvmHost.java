package dev.rightsize.local.routing;

import dev.rightsize.core.routing.Host;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Routing on a Java machine: the system's clock, daemon threads for what runs behind, and a look at the network's
 * interfaces. Safe for use by threads; one serves all routers of an application.
 *
 * <pre>{@code
 * try (JvmHost host = new JvmHost()) {
 *     Router<Picture, ReadResult> router = Router.<Picture, ReadResult>builder(task, host).model(model).build();
 * }
 * }</pre>
 */
public final class JvmHost implements Host, AutoCloseable {
    private final AtomicInteger threads = new AtomicInteger();
    private final ExecutorService behind = Executors.newCachedThreadPool(this::daemon);
    private final BooleanSupplier online;

    /** Offline when this machine has no network interface in use but its own. */
    public JvmHost() {
        this(new NetworkInterfaces()::anyInUse);
    }

    /** @param online whether there is a network; asked for each call that needs one, so it must be quick */
    public JvmHost(BooleanSupplier online) {
        this.online = online;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    @Override
    public boolean isOnline() {
        return online.getAsBoolean();
    }

    @Override
    public boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /**
     * Runs it in a thread of its own; {@link Work#stop} interrupts that. What it throws is given to the thread's handler of
     * uncaught exceptions.
     */
    @Override
    public Work behind(Runnable work) {
        try {
            Told task = new Told(work);
            behind.execute(task);
            return () -> task.cancel(true);
        } catch (RejectedExecutionException e) {
            throw new IllegalStateException("The JvmHost was closed. Close it after the last ask.", e);
        }
    }

    @Override
    public Signal signal() {
        return new Latch();
    }

    /** Interrupts what runs behind, and starts nothing more. */
    @Override
    public void close() {
        behind.shutdownNow();
    }

    private Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rightsize-behind-" + threads.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Work whose failure does not vanish. */
    private static final class Told extends FutureTask<Void> {
        Told(Runnable work) {
            super(work, null);
        }

        @Override
        protected void setException(Throwable thrown) {
            super.setException(thrown);
            Thread thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        }
    }

    private static final class Latch implements Signal {
        private final CountDownLatch latch = new CountDownLatch(1);

        @Override
        public void raise() {
            latch.countDown();
        }

        /** An interruption ends the wait and stays set. */
        @Override
        public boolean await(long maxMs) {
            try {
                return latch.await(maxMs, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return latch.getCount() == 0;
            }
        }
    }
}
