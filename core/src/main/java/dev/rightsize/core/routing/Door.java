package dev.rightsize.core.routing;

import dev.rightsize.core.task.Task;
import org.jspecify.annotations.Nullable;

/** The one place where a model is asked. */
record Door<I, O>(Model<I, O> model, Task task, @Nullable Long timeoutMs, Failures failures) implements Step<I, O> {
    @Override
    public Verdict<O> take(Call<I> call) {
        try {
            return new Verdict.Served<>(model.ask(call.input(), new Context(task, timeoutMs, call.cancellation())));
        } catch (RuntimeException e) {
            return failures.of(call, e);
        }
    }
}
