package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;

/** Reserves what a call may cost before it is made, and settles after. */
record BudgetPolicy<I, O>(Model<I, O> model, Ledger ledger, Failures failures) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        if (!ledger.isLimited()) {
            return next.take(call);
        }
        Amounts atMost;
        try {
            atMost = Amounts.atMost(model.estimate(call.input()));
        } catch (RuntimeException e) {
            return failures.of(call, e);
        }
        String refusal = ledger.reserve(atMost);
        return refusal == null
                ? reserved(atMost, call, next)
                : new Verdict.Skipped<>(NoAnswer.Cause.OVER_BUDGET, refusal);
    }

    private Verdict<O> reserved(Amounts atMost, Call<I> call, Step<I, O> next) {
        Footprint cost = Footprint.UNKNOWN;
        try {
            Verdict<O> verdict = next.take(call);
            cost = verdict.cost();
            return verdict;
        } finally {
            ledger.settle(atMost, cost);
        }
    }
}
