package dev.rightsize.core.routing;

import dev.rightsize.core.placement.Strategy;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A router in a simulated world, a local and a remote model, and what is asked of an outcome. */
abstract class RouterHarness {
    final World world = new World(1);
    final FakeModel local = FakeModel.local(world);
    final FakeModel remote = FakeModel.remote(world);
    Requirements requirements = Requirements.NONE;

    RouterBuilder<String, String> router(Strategy strategy) {
        return Router.<String, String>builder(Task.of("route-mail", TaskType.CLASSIFY, requirements), world)
                .strategy(strategy);
    }

    Result<String> ask(Router<String, String> router) {
        return ask(router, "mail");
    }

    Result<String> ask(Router<String, String> router, String input) {
        return inTheWorld(() -> router.ask(input));
    }

    <T> T inTheWorld(Supplier<T> work) {
        List<T> results = new ArrayList<>();
        world.run(() -> results.add(work.get()));
        return results.get(0);
    }

    static List<String> outcomes(Result<?> result) {
        return result.attempts().stream()
                .map(attempt -> attempt.model().model() + " " + attempt.outcome())
                .toList();
    }

    static NoAnswer.@Nullable Cause cause(Result<?> result) {
        return result instanceof NoAnswer<?> none ? none.cause() : null;
    }
}
