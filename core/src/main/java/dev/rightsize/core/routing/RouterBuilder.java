package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what a {@link Router} needs. Not safe for use by threads. */
public final class RouterBuilder<I, O> {
    private final Task task;
    private final Host host;
    private final List<Guarded<I, O>> models = new ArrayList<>();
    private Strategy strategy = Strategy.LOCAL_FIRST;
    private @Nullable Ledger ledger;
    private @Nullable Caching<I> caching;
    private @Nullable Meter meter;

    RouterBuilder(Task task, Host host) {
        this.task = task;
        this.host = host;
    }

    /** In which order models are asked; {@link Strategy#LOCAL_FIRST} unless said. */
    public RouterBuilder<I, O> strategy(Strategy value) {
        strategy = value;
        return this;
    }

    /** A model with the usual safeguards. Among equals the one that was named first is asked first. */
    public RouterBuilder<I, O> model(Model<I, O> model) {
        return model(model, Safeguards.of(model));
    }

    /** A model with safeguards of its own. */
    public RouterBuilder<I, O> model(Model<I, O> model, Safeguards safeguards) {
        models.add(new Guarded<>(model, safeguards));
        return this;
    }

    /** A budget that is shared with other routers; unless said, one of its own by the task's requirements, by the month. */
    public RouterBuilder<I, O> ledger(Ledger value) {
        ledger = value;
        return this;
    }

    /** Keeps answers; unless said, none is kept. */
    public RouterBuilder<I, O> caching(Caching<I> value) {
        caching = value;
        return this;
    }

    /** Sums up what all asks cost. */
    public RouterBuilder<I, O> meter(Meter value) {
        meter = value;
        return this;
    }

    /** @throws IllegalStateException if no model was named */
    public Router<I, O> build() {
        if (models.isEmpty()) {
            throw new IllegalStateException(
                    "The router for task '" + task.name() + "' has no model. Name at least one with model(…).");
        }
        Ledger budget = ledger != null ? ledger : new Ledger(task.requirements().budget(), Ledger.MONTH_MS, host);
        List<Route<I, O>> routes = models.stream()
                .sorted(order())
                .map(one -> Route.to(one.model, one.safeguards, task, strategy, budget, host))
                .toList();
        return new Router<>(task, host, routes, caching == null ? null : new AnswerCache<>(caching), meter);
    }

    /**
     * The nearest first: by {@link Delivery}, then by place; but those behind a network before all others if so wished, which
     * for a page are its server's too.
     */
    private Comparator<Guarded<I, O>> order() {
        Comparator<Guarded<I, O>> nearestFirst = Comparator.<Guarded<I, O>, Delivery>comparing(
                        one -> one.model.delivery())
                .thenComparing(one -> one.place());
        if (strategy != Strategy.REMOTE_FIRST) {
            return nearestFirst;
        }
        return Comparator.<Guarded<I, O>, Boolean>comparing(
                        one -> one.place() != Place.REMOTE && !one.model.needsNetwork())
                .thenComparing(nearestFirst);
    }

    private record Guarded<I, O>(Model<I, O> model, Safeguards safeguards) {
        Place place() {
            return model.reference().place();
        }
    }
}
