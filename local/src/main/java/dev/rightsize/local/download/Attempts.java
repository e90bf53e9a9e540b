package dev.rightsize.local.download;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Counts how often something was tried in vain, and waits longer each time. */
final class Attempts {
    private final DownloadSettings settings;
    private final Cancellation cancellation;
    private int failures;

    Attempts(DownloadSettings settings, Cancellation cancellation) {
        this.settings = settings;
        this.cancellation = cancellation;
    }

    /** That it got further since the last failure. */
    void progress() {
        failures = 0;
    }

    /**
     * Waits before the next attempt.
     *
     * @throws RetriableDownloadException the failure, if it was the last attempt or the server asks for too much time
     */
    void failed(RetriableDownloadException failure) throws InterruptedException {
        failures++;
        Duration asked = failure.retryAfter();
        if (failures >= settings.attempts() || asked != null && asked.compareTo(settings.longestPause()) > 0) {
            throw failure;
        }
        double doubled = settings.firstPause().toNanos() * Math.pow(2, failures - 1);
        double jittered = doubled * ThreadLocalRandom.current().nextDouble(0.5, 1.5);
        Duration own = Duration.ofNanos(
                (long) Math.min(jittered, settings.longestPause().toNanos()));
        cancellation.pause(asked != null && asked.compareTo(own) > 0 ? asked : own);
    }
}
