package dev.rightsize.core.routing;

/**
 * How many calls of a model may be under way at once; the others wait in the order in which they came.
 *
 * @param most how many at the most
 * @param maxWaitMs how long one waits before the next model is asked instead, in milliseconds; 0 for not at all
 */
public record Concurrency(int most, long maxWaitMs) {
    public Concurrency {
        if (most < 1) {
            throw new IllegalArgumentException("'most' must be at least 1 call at once but is " + most + ".");
        }
        if (maxWaitMs < 0) {
            throw new IllegalArgumentException("'maxWaitMs' must be 0 or more but is " + maxWaitMs + ".");
        }
    }
}
