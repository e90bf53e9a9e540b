package dev.rightsize.core.routing;

/** Milliseconds, in which people think, and nanoseconds, which clocks count. */
final class Time {
    private static final long NANOS_A_MS = 1_000_000;
    /** About 146 years: differences of sums with it do not overflow. */
    private static final long FOREVER = Long.MAX_VALUE / 2;

    private Time() {}

    static long nanos(long ms) {
        return ms >= FOREVER / NANOS_A_MS ? FOREVER : ms * NANOS_A_MS;
    }

    /**
     * How long ago that was, in nanoseconds. A host's clock should never go back; if one does, by so much that it cannot be
     * two threads that looked at it one after the other, everything is long ago: to wait for a moment that the clock has left
     * might take years.
     */
    static long since(long then, long now) {
        long elapsed = now - then;
        if (elapsed >= 0) {
            return elapsed;
        }
        return elapsed > -1_000 * NANOS_A_MS ? 0 : FOREVER;
    }

    /** Rounded up, so that one who waits so long has waited long enough. */
    static long milliseconds(long nanos) {
        return Math.max(0, (nanos + NANOS_A_MS - 1) / NANOS_A_MS);
    }
}
