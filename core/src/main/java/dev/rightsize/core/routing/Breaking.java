package dev.rightsize.core.routing;

/**
 * When a model that keeps failing is left alone. After the rest one call is let through; if it succeeds, all are.
 *
 * @param failures after how many failures one after the other
 * @param restMs for how long, in milliseconds
 */
public record Breaking(int failures, long restMs) {
    /** However often it fails: where there is nobody else to ask. */
    public static final Breaking NEVER = new Breaking(Integer.MAX_VALUE, 1);

    public Breaking {
        if (failures < 1) {
            throw new IllegalArgumentException("'failures' must be at least 1 but is " + failures + ".");
        }
        if (restMs < 1) {
            throw new IllegalArgumentException("'restMs' must be at least 1 ms but is " + restMs + ".");
        }
    }
}
