package dev.rightsize.core.routing;

/** The way to a model's answer, or the rest of it. */
interface Step<I, O> {
    Verdict<O> take(Call<I> call);

    /** This step inside of a rule: the rule decides whether, when and how often it is taken. */
    default Step<I, O> inside(Policy<I, O> policy) {
        return call -> policy.apply(call, this);
    }
}
