package dev.rightsize.core.routing;

import org.jspecify.annotations.Nullable;

/**
 * How often a call that failed for the moment is tried again with the same model, and how long to wait before. The wait
 * doubles from try to try; a random part of up to a half keeps callers from coming back all at once. Where the model said
 * how long to wait, that is waited, and a random part more.
 *
 * @param most how often at the most; 0 for never
 * @param firstPauseMs how long to wait before the first, in milliseconds
 * @param maxPauseMs how long to wait at the most; if the model wants more, the next model is asked instead
 */
public record Retries(int most, long firstPauseMs, long maxPauseMs) {
    /** Never again. */
    public static final Retries NONE = new Retries(0, 1, 1);

    private static final int MOST = 100;
    private static final long NOT_WORTH_WAITING = -1;

    public Retries {
        if (most < 0 || most > MOST) {
            throw new IllegalArgumentException("'most' must be from 0 to " + MOST + " retries but is " + most + ".");
        }
        if (firstPauseMs < 1 || maxPauseMs < firstPauseMs) {
            throw new IllegalArgumentException("'firstPauseMs' must be at least 1 and 'maxPauseMs' no less than it, but"
                    + " they are " + firstPauseMs + " and " + maxPauseMs + ".");
        }
    }

    /**
     * How long to wait, in milliseconds; negative if the next model should be asked instead.
     *
     * @param retry 1 for the first
     * @param random from 0 to 1
     */
    long pauseMs(int retry, @Nullable Long retryAfterMs, double random) {
        if (retryAfterMs != null) {
            long pause = retryAfterMs + (long) (random * firstPauseMs);
            return pause > maxPauseMs ? NOT_WORTH_WAITING : pause;
        }
        long longest = firstPauseMs;
        for (int i = 1; i < retry && longest < maxPauseMs; i++) {
            longest *= 2;
        }
        return (long) (Math.min(longest, maxPauseMs) * (1 - random / 2));
    }
}
