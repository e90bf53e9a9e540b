package dev.rightsize.starter.limits;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * A token bucket for each client: full it has {@code burst} tokens, each request takes one, and they come back evenly. Only
 * so many clients are remembered; who was quiet the longest is forgotten first, which is as if its bucket were full. Safe
 * for use by threads.
 */
public final class TokenBuckets {
    private final double burst;
    private final double nanosPerToken;
    private final int maxClients;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true);

    private static final class Bucket {
        double tokens;
        long atNanos;
    }

    /**
     * @param requests how many requests a client may make in each period, on average, at least 1
     * @param burst how many at once, at least 1
     * @param maxClients how many clients are remembered, at least 1
     * @param nanos a clock that never goes backwards
     */
    public TokenBuckets(int requests, Duration period, int burst, int maxClients, LongSupplier nanos) {
        if (requests < 1 || burst < 1 || maxClients < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException(
                    "'rightsize.rate-limit' needs 'requests', 'burst' and 'max-clients' of at"
                            + " least 1 and a 'period' but has " + requests + ", " + burst + ", " + maxClients + " and "
                            + period
                            + ". To have no limit, set 'enabled' to false.");
        }
        this.burst = burst;
        this.nanosPerToken = (double) period.toNanos() / requests;
        this.maxClients = maxClients;
        this.nanos = nanos;
    }

    /** Takes a token: zero if there was one, or else how long it takes until there is. */
    public synchronized Duration take(String client) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.get(client);
        if (bucket == null) {
            bucket = new Bucket();
            bucket.tokens = burst;
            buckets.put(client, bucket);
            forgetOne();
        } else {
            bucket.tokens = Math.min(burst, bucket.tokens + (now - bucket.atNanos) / nanosPerToken);
        }
        bucket.atNanos = now;
        if (bucket.tokens < 1) {
            return Duration.ofNanos((long) Math.ceil((1 - bucket.tokens) * nanosPerToken));
        }
        bucket.tokens--;
        return Duration.ZERO;
    }

    synchronized int clients() {
        return buckets.size();
    }

    private void forgetOne() {
        if (buckets.size() > maxClients) {
            var oldest = buckets.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
    }
}
