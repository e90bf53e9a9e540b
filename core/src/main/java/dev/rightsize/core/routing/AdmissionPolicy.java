package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;

/**
 * Lets a call through only if the model may be given the data and can be asked now. It is the first of all rules to see
 * an input, so that no other, and no model, sees one that it may not. A model whose files are here is made ready; one that
 * must be downloaded first only by {@link Strategy#HYBRID}.
 */
record AdmissionPolicy<I, O>(Model<I, O> model, Requirements requirements, Strategy strategy, Host host)
        implements Policy<I, O> {
    @Override
    public Verdict<O> apply(Call<I> call, Step<I, O> next) {
        ModelReference reference = model.reference();
        if (!requirements.mayRunAt(reference.place())) {
            return new Verdict.Skipped<>(NoAnswer.Cause.NO_ROUTE, forbidden(reference.place()));
        }
        if (call.isCancelled()) {
            return new Verdict.Skipped<>(NoAnswer.Cause.CANCELLED, Call.CANCELLED);
        }
        ModelState state = model.state();
        if (!state.isReady()) {
            if (strategy == Strategy.HYBRID || state.equals(ModelState.HERE)) {
                model.prepare();
            }
            return new Verdict.Skipped<>(NoAnswer.Cause.NO_ROUTE, state.text());
        }
        if (model.needsNetwork() && !host.isOnline()) {
            return new Verdict.Skipped<>(NoAnswer.Cause.OFFLINE, "there is no network");
        }
        return next.take(call);
    }

    private String forbidden(Place place) {
        String why = requirements.sensitive() ? "is sensitive" : "is bound to its places";
        return "the task " + (requirements.offline() ? "must work offline" : why) + " and may run at "
                + requirements.allowedPlaces() + " only, not at " + place;
    }
}
