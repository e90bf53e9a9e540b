package dev.rightsize.core.routing;

/**
 * One input on its way through the rules of one model.
 *
 * @param trail where what happened is written down
 * @param host tells whether the thread was asked to stop
 */
record Call<I>(I input, Trail trail, Cancellation cancellation, Host host) {
    /** What trails say of an ask that was cancelled. */
    static final String CANCELLED = "the caller no longer wanted an answer";

    /** The same input for a part of the way that can be cancelled apart. */
    Call<I> with(Cancellation own) {
        return new Call<>(input, trail, own, host);
    }

    /** Whether nobody wants the answer any more. */
    boolean isCancelled() {
        return cancellation.isCancelled() || host.isInterrupted();
    }

    /** Waits; ends early when the answer is no longer wanted. */
    void pause(long ms) {
        await(host.signal(), ms);
    }

    /** Waits for a signal; ends early when the answer is no longer wanted. */
    void await(Host.Signal signal, long maxMs) {
        Runnable forget = cancellation.onCancel(signal::raise);
        try {
            signal.await(maxMs);
        } finally {
            forget.run();
        }
    }
}
