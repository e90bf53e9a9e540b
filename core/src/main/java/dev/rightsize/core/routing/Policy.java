package dev.rightsize.core.routing;

/** One rule around the calls of one model. Safe for use by threads. */
interface Policy<I, O> {
    /** Takes the next step, or not, or again; and returns what came of it. */
    Verdict<O> apply(Call<I> call, Step<I, O> next);
}
