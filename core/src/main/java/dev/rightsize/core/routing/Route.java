package dev.rightsize.core.routing;

import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Task;

/** The way to one model's answer: its door, and around it the rules, each of which has its place for a reason. */
record Route<I, O>(Model<I, O> model, Step<I, O> step) {
    static <I, O> Route<I, O> to(
            Model<I, O> model, Safeguards safeguards, Task task, Strategy strategy, Ledger ledger, Host host) {
        Concurrency concurrency = safeguards.concurrency();
        Failures failures = new Failures(task);
        Step<I, O> step = new Door<>(model, task, safeguards.timeoutMs(), failures)
                .inside(new BudgetPolicy<>(
                        model, ledger, failures)); // next to the call: a reservation ends when the call does
        if (concurrency != null) {
            step = step.inside(new ConcurrencyPolicy<>(concurrency, host)); // those who wait reserve nothing
        }
        return new Route<>(
                model,
                step.inside(new TimeoutPolicy<>(safeguards.timeoutMs(), host)) // covers the wait for a place
                        .inside(new BreakerPolicy<>(new Breaker(safeguards.breaking()), host)) // learns from timeouts
                        .inside(new AdmissionPolicy<>(model, task.requirements(), strategy, host)) // sees all first
                        .inside(new AcceptancePolicy<>(safeguards.minConfidence())) // unsure is not unwell
                        .inside(new RecordPolicy<>(model)) // one attempt for each try
                        .inside(new RetryPolicy<>(safeguards.retries(), host)));
    }
}
