package dev.rightsize.core.routing;

import org.jspecify.annotations.Nullable;

/**
 * How the calls of one model are guarded.
 *
 * <pre>{@code
 * Safeguards.of(model).withMinConfidence(0.8).withTimeoutMs(2_000L)
 * }</pre>
 *
 * @param timeoutMs how long an answer is waited for, in milliseconds; null for as long as it takes
 * @param retries how often what failed for the moment is tried again
 * @param breaking when a model that keeps failing is left alone
 * @param concurrency how many calls may be under way at once; null for any number
 * @param minConfidence how sure an answer must be, 0 to 1; less sure ones are rejected and the next model is asked
 */
public record Safeguards(
        @Nullable Long timeoutMs,
        Retries retries,
        Breaking breaking,
        @Nullable Concurrency concurrency,
        double minConfidence) {
    private static final Breaking USUAL_BREAKING = new Breaking(5, 30_000);
    private static final Safeguards LOCAL = new Safeguards(null, Retries.NONE, USUAL_BREAKING, null, 0);
    private static final Safeguards HOSTED =
            new Safeguards(30_000L, new Retries(2, 250, 10_000), USUAL_BREAKING, new Concurrency(64, 1_000), 0);

    public Safeguards {
        if (timeoutMs != null && timeoutMs < 1) {
            throw new IllegalArgumentException(
                    "'timeoutMs' must be at least 1 but is " + timeoutMs + ". Leave it out (null) for none.");
        }
        if (!(minConfidence >= 0 && minConfidence <= 1)) {
            throw new IllegalArgumentException("'minConfidence' must be from 0 to 1 but is " + minConfidence + ".");
        }
    }

    /**
     * The usual ones. Behind a network: 30 s, two retries, 64 calls at once. Elsewhere there is nothing to wait for: no
     * timeout, no retries. Both are left alone for 30 s after five failures in a row, and every answer is sure enough.
     */
    public static Safeguards of(Model<?, ?> model) {
        return model.needsNetwork() ? HOSTED : LOCAL;
    }

    public Safeguards withTimeoutMs(@Nullable Long value) {
        return new Safeguards(value, retries, breaking, concurrency, minConfidence);
    }

    public Safeguards withRetries(Retries value) {
        return new Safeguards(timeoutMs, value, breaking, concurrency, minConfidence);
    }

    public Safeguards withBreaking(Breaking value) {
        return new Safeguards(timeoutMs, retries, value, concurrency, minConfidence);
    }

    public Safeguards withConcurrency(@Nullable Concurrency value) {
        return new Safeguards(timeoutMs, retries, breaking, value, minConfidence);
    }

    public Safeguards withMinConfidence(double value) {
        return new Safeguards(timeoutMs, retries, breaking, concurrency, value);
    }
}
