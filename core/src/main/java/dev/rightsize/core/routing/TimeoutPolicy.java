package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * Waits for an answer only so long, and only while somebody wants it. The call then goes on apart from its caller until it
 * heeds its cancellation; so long it keeps its place among the calls at once and what it reserved of the budget, and
 * settles by what it really cost.
 *
 * <p>Where there is neither a timeout nor a cancellation the caller itself makes the call.
 */
record TimeoutPolicy<I, O>(@Nullable Long timeoutMs, Host host) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        if (timeoutMs == null && !call.cancellation().isPossible()) {
            return next.take(call);
        }
        Apart<O> apart = new Apart<>();
        Cancellation own = new Cancellation();
        Host.Signal done = host.signal();
        Host.Work work = host.behind(() -> {
            try {
                apart.run(next, call.with(own));
            } finally {
                done.raise();
            }
        });
        call.await(done, timeoutMs == null ? Long.MAX_VALUE : timeoutMs);
        Verdict<O> verdict = apart.verdict();
        if (verdict == null) {
            own.cancel();
            work.stop();
            return givenUp(call);
        }
        return verdict;
    }

    private Verdict<O> givenUp(Call<I> call) {
        return call.isCancelled()
                ? new Verdict.Failed<>(Verdict.Fault.CANCELLED, Call.CANCELLED, Footprint.UNKNOWN, null)
                : new Verdict.Failed<>(
                        Verdict.Fault.TIMEOUT,
                        "no answer within " + Plain.milliseconds(timeoutMs == null ? 0 : timeoutMs),
                        Footprint.UNKNOWN,
                        null);
    }

    /** What came of a call that was made apart, handed from one thread to another. */
    private static final class Apart<O> {
        private @Nullable Verdict<O> verdict;
        private @Nullable Throwable thrown;

        <I> void run(Step<I, O> next, Call<I> call) {
            try {
                end(next.take(call), null);
            } catch (RuntimeException | Error e) {
                end(null, e); // the caller throws it
            }
        }

        private synchronized void end(@Nullable Verdict<O> value, @Nullable Throwable error) {
            verdict = value;
            thrown = error;
        }

        /** Null if it has not ended. */
        synchronized @Nullable Verdict<O> verdict() {
            if (thrown instanceof Error error) {
                throw error;
            }
            if (thrown instanceof RuntimeException exception) {
                throw exception;
            }
            return verdict;
        }
    }
}
