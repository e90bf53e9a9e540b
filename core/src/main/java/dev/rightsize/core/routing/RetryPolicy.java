package dev.rightsize.core.routing;

/** Tries again what failed for the moment. */
record RetryPolicy<I, O>(Retries retries, Host host) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        Verdict<O> verdict = next.take(call);
        for (int retry = 1; retry <= retries.most(); retry++) {
            if (!(verdict instanceof Verdict.Failed<O> failed) || failed.fault() != Verdict.Fault.MOMENT) {
                return verdict;
            }
            long pause = retries.pauseMs(retry, failed.retryAfterMs(), host.random());
            if (pause < 0) {
                return verdict;
            }
            call.pause(pause);
            verdict = next.take(call);
        }
        return verdict;
    }
}
