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

    /** Rounded up, so that one who waits so long has waited long enough. */
    static long milliseconds(long nanos) {
        return Math.max(0, (nanos + NANOS_A_MS - 1) / NANOS_A_MS);
    }
}
