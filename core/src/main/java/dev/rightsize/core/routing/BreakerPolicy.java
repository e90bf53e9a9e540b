package dev.rightsize.core.routing;

/** Leaves a model alone that keeps failing, or that wants to be. */
record BreakerPolicy<I, O>(Breaker breaker, Host host) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        long start = host.nanos();
        long ticket = breaker.enter(start);
        if (ticket == Breaker.REFUSED) {
            return new Verdict.Skipped<>(NoAnswer.Cause.FAILED, breaker.refusal(start));
        }
        Verdict<O> verdict = null;
        try {
            verdict = next.take(call);
            return verdict;
        } finally {
            if (verdict == null) {
                breaker.failed(ticket, host.nanos()); // an error such as too little memory
            } else {
                learn(verdict, ticket);
            }
        }
    }

    private void learn(Verdict<O> verdict, long ticket) {
        if (verdict instanceof Verdict.Failed<O> failed) {
            learnFailure(failed, ticket);
        } else if (verdict instanceof Verdict.Skipped<O>) {
            breaker.toldNothing(ticket, host.nanos());
        } else {
            breaker.succeeded(ticket, host.nanos());
        }
    }

    private void learnFailure(Verdict.Failed<O> failed, long ticket) {
        long now = host.nanos();
        Long retryAfterMs = failed.retryAfterMs();
        if (retryAfterMs != null) {
            breaker.leaveAlone(retryAfterMs, now);
            breaker.toldNothing(ticket, now);
        } else if (failed.fault() == Verdict.Fault.CANCELLED) {
            breaker.toldNothing(ticket, now);
        } else if (failed.fault() == Verdict.Fault.INPUT) {
            breaker.succeeded(ticket, now);
        } else {
            breaker.failed(ticket, now);
        }
    }
}
