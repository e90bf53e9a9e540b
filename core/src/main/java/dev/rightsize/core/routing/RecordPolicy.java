package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;

/** Writes down each try in the trail. */
record RecordPolicy<I, O>(Model<I, O> model) implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        ModelReference asked = model.reference(); // before the call: an update may change the version meanwhile
        Verdict<O> verdict = next.take(call);
        call.trail().add(asked, verdict);
        return verdict;
    }
}
