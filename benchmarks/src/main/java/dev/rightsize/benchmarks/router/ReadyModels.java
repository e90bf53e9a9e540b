package dev.rightsize.benchmarks.router;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Caching;
import dev.rightsize.core.routing.Concurrency;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.RouterBuilder;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;

/** Two models that answer at once, and routers over them. */
final class ReadyModels {
    private static final Measure CENT = Measure.estimated(0, 0.005, 0.01, "price");
    private static final Reply<String> REPLY = new Reply<>("invoice", 0.9, cost());

    static final Model<String, String> LOCAL =
            new Ready(new ModelReference("local", "1.0.0", ModelKind.TASK_SPECIFIC, Place.DEVICE), Delivery.PRELOADED);
    static final Model<String, String> REMOTE =
            new Ready(new ModelReference("remote", null, ModelKind.FOUNDATION, Place.REMOTE), Delivery.HOSTED);

    private ReadyModels() {}

    /** The usual safeguards, no budget. */
    static Router<String, String> plain(Host host) {
        return router(Requirements.NONE, host).model(LOCAL).model(REMOTE).build();
    }

    /** A budget, a limit of calls at once, a threshold and a meter too. */
    static Router<String, String> guarded(Host host, Meter meter) {
        Requirements requirements =
                Requirements.builder().budget(new Budget(1e6, 1e9, 1e9)).build();
        Safeguards safeguards =
                Safeguards.of(LOCAL).withConcurrency(new Concurrency(64, 1_000)).withMinConfidence(0.8);
        return router(requirements, host)
                .model(LOCAL, safeguards)
                .model(REMOTE)
                .meter(meter)
                .build();
    }

    /** Answers that were given before. */
    static Router<String, String> cached(Host host) {
        return router(Requirements.NONE, host)
                .model(LOCAL)
                .model(REMOTE)
                .caching(new Caching<>(1_000, 3_600_000, input -> input))
                .build();
    }

    private static RouterBuilder<String, String> router(Requirements requirements, Host host) {
        return Router.<String, String>builder(Task.of("route-mail", TaskType.CLASSIFY, requirements), host)
                .strategy(Strategy.LOCAL_FIRST);
    }

    private static Footprint cost() {
        Measure sent = Measure.measured(0, "no network call on this path");
        return new Footprint(null, null, sent, CENT, CENT, null, null, null, CENT);
    }

    private record Ready(ModelReference reference, Delivery delivery) implements Model<String, String> {
        @Override
        public Footprint estimate(String input) {
            return REPLY.footprint();
        }

        @Override
        public Reply<String> ask(String input, Context context) {
            return REPLY;
        }
    }
}
