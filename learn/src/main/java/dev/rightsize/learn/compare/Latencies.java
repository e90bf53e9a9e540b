package dev.rightsize.learn.compare;

import java.util.Arrays;

/**
 * How long answers took.
 *
 * @param medianMs half of them took at most that long, in milliseconds
 * @param p95Ms 95 % of them did
 */
public record Latencies(double medianMs, double p95Ms) {
    private static final double MS = 1e-6;

    /** Of nanoseconds, one an answer. */
    static Latencies ofNanos(long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(MS * at(sorted, 0.5), MS * at(sorted, 0.95));
    }

    private static long at(long[] sorted, double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
