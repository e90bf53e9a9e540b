package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Meter;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does one task: asks its models in the order of a {@link dev.rightsize.core.placement.Strategy}, falls back where one
 * cannot, goes on to the next where one is not sure, and tells the whole story with the answer.
 *
 * <pre>{@code
 * Router<Picture, Receipt> router = Router.builder(task, host)
 *         .strategy(Strategy.HYBRID)
 *         .model(onThisMachine)
 *         .model(remote)
 *         .build();
 * Result<Receipt> result = router.ask(photo);
 * }</pre>
 *
 * <p>Data of a task are given only to models at places where its {@link Requirements} allow that: not after a failure,
 * not by default, and what a model throws while it has sensitive data is not repeated.
 *
 * <p>Safe for use by threads. With the same states, the same answers and the same chance it makes the same choice.
 *
 * @param <I> what it is given
 * @param <O> what it answers
 */
public final class Router<I, O> {
    private final Task task;
    private final Host host;
    private final List<Route<I, O>> routes;
    private final @Nullable AnswerCache<I, O> cache;
    private final @Nullable Meter meter;

    Router(Task task, Host host, List<Route<I, O>> routes, @Nullable AnswerCache<I, O> cache, @Nullable Meter meter) {
        this.task = task;
        this.host = host;
        this.routes = List.copyOf(routes);
        this.cache = cache;
        this.meter = meter;
    }

    /** Starts a router for a task. */
    public static <I, O> RouterBuilder<I, O> builder(Task task, Host host) {
        return new RouterBuilder<>(task, host);
    }

    /** Asks, and waits as long as it takes. */
    public Result<O> ask(I input) {
        return ask(input, Cancellation.NEVER);
    }

    /** Asks, and waits while the answer is wanted: until {@code cancellation}, or until this thread is interrupted. */
    public Result<O> ask(I input, Cancellation cancellation) {
        Result<O> result = answer(input, cancellation);
        if (meter != null) {
            meter.add(result.footprint(), result.answer() != null);
        }
        return result;
    }

    /** What has to be done. */
    public Task task() {
        return task;
    }

    /** Its models in the order in which they are asked, and how each of them is. */
    public List<ModelStatus> models() {
        return routes.stream().map(route -> status(route.model())).toList();
    }

    /** Starts, behind, to make ready every model that may run and is not ready. */
    public void prepare() {
        for (Route<I, O> route : routes) {
            if (mayRun(route.model())) {
                route.model().prepare();
            }
        }
    }

    private Result<O> answer(I input, Cancellation cancellation) {
        Trail trail = new Trail(host, task.requirements().sensitive());
        if (cache == null) {
            return answer(new Call<>(input, trail, cancellation, host), null);
        }
        Object key = cache.key(input);
        AnswerCache.Kept<O> kept = cache.find(key, host.nanos());
        if (kept == null) {
            return answer(new Call<>(input, trail, cancellation, host), key);
        }
        Verdict.Served<O> again = kept.again(host.nanos());
        trail.add(kept.servedBy(), again);
        return served(again, trail);
    }

    private Result<O> answer(Call<I> call, @Nullable Object key) {
        Ending<O> ending = new Ending<>();
        for (Route<I, O> route : routes) {
            Verdict<O> verdict = route.step().take(call);
            if (verdict instanceof Verdict.Served<O> served) {
                if (cache != null && key != null) {
                    cache.keep(key, call.trail().last(), served.reply(), host.nanos());
                }
                return served(served, call.trail());
            }
            ending.add(verdict, call.trail().last());
            if (verdict.cause() == NoAnswer.Cause.CANCELLED) {
                break;
            }
        }
        return ending.result(call.trail().attempts());
    }

    private static <O> Answer<O> served(Verdict.Served<O> served, Trail trail) {
        return new Answer<>(served.reply().value(), served.reply().confidence(), trail.attempts());
    }

    private ModelStatus status(Model<I, O> model) {
        return new ModelStatus(model.reference(), model.delivery(), mayRun(model), model.state());
    }

    private boolean mayRun(Model<I, O> model) {
        ModelReference reference = model.reference();
        return task.requirements().mayRunAt(reference.place());
    }
}
