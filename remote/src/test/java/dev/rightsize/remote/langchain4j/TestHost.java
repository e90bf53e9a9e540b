package dev.rightsize.remote.langchain4j;

import dev.rightsize.core.routing.Host;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** This machine with a network that may be cut. */
final class TestHost implements Host {
    boolean online = true;

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public double random() {
        return 0.5;
    }

    @Override
    public boolean isOnline() {
        return online;
    }

    @Override
    public boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    @Override
    public Work behind(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread::interrupt;
    }

    @Override
    public Signal signal() {
        CountDownLatch latch = new CountDownLatch(1);
        return new Signal() {
            @Override
            public void raise() {
                latch.countDown();
            }

            @Override
            public boolean await(long maxMs) {
                try {
                    return latch.await(maxMs, TimeUnit.MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
        };
    }
}
