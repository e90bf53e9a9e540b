package dev.rightsize.starter.tasks;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** So many at once; the others wait in the order in which they came, and are told to come back after a while. */
public final class Turns {
    private final Semaphore free;
    private final Duration maxWait;

    public Turns(int atOnce, Duration maxWait) {
        free = new Semaphore(atOnce, true);
        this.maxWait = maxWait;
    }

    <T> T take(Supplier<T> work) {
        if (!acquired()) {
            throw new TaskProblem(
                    503,
                    "busy",
                    "No model can answer now",
                    "As many pictures as this server takes at once are being read. Ask again a little later.",
                    maxWait);
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean acquired() {
        try {
            return free.tryAcquire(maxWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
