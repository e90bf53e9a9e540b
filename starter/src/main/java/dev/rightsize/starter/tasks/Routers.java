package dev.rightsize.starter.tasks;

import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.routing.Host;
import dev.rightsize.core.routing.Ledger;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.routing.RouterBuilder;
import dev.rightsize.core.routing.Safeguards;
import dev.rightsize.core.task.Task;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One router for each strategy, with the same models, budget and meter. */
public final class Routers<I, O> {
    private final Map<Strategy, Router<I, O>> routers = new EnumMap<>(Strategy.class);
    private final Strategy usual;

    /**
     * @param models each with its safeguards, in the order in which equals are asked
     * @param usual the strategy where none is asked for
     */
    public Routers(Task task, Host host, Map<Model<I, O>, Safeguards> models, Strategy usual, Meter meter) {
        this.usual = usual;
        Ledger ledger = new Ledger(task.requirements().budget(), Ledger.MONTH_MS, host);
        for (Strategy strategy : Strategy.values()) {
            RouterBuilder<I, O> builder = Router.builder(task, host);
            models.forEach(builder::model);
            routers.put(
                    strategy,
                    builder.strategy(strategy).ledger(ledger).meter(meter).build());
        }
    }

    /** The router of a strategy; of the usual one if it is null. */
    public Router<I, O> of(@Nullable Strategy strategy) {
        Router<I, O> router = routers.get(strategy == null ? usual : strategy);
        if (router == null) {
            throw new IllegalStateException("There is a router for every strategy, but none for " + strategy + ".");
        }
        return router;
    }
}
