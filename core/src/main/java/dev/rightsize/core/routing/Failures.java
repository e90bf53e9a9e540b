package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.task.Task;

/**
 * What an exception of a model means. All of them, the unforeseen ones too: models are other people's code, and a fallback
 * that works for foreseen failures only is none.
 *
 * @param task a sensitive one is not repeated in words that nobody foresaw
 */
record Failures(Task task) {
    <O> Verdict<O> of(Call<?> call, RuntimeException error) {
        if (error instanceof ModelException foreseen) {
            return call.isCancelled()
                    ? cancelled(foreseen.footprint(), error)
                    : new Verdict.Failed<>(
                            fault(foreseen), String.valueOf(error.getMessage()), foreseen.footprint(), error);
        }
        return call.isCancelled()
                ? cancelled(Footprint.UNKNOWN, error)
                : new Verdict.Failed<>(Verdict.Fault.MODEL, unforeseen(error), Footprint.UNKNOWN, error);
    }

    private static <O> Verdict<O> cancelled(Footprint cost, RuntimeException error) {
        return new Verdict.Failed<>(Verdict.Fault.CANCELLED, Call.CANCELLED, cost, error);
    }

    private static Verdict.Fault fault(ModelException error) {
        if (error instanceof RetriableModelException) {
            return Verdict.Fault.MOMENT;
        }
        return error instanceof InputRefusedException ? Verdict.Fault.INPUT : Verdict.Fault.MODEL;
    }

    private String unforeseen(RuntimeException error) {
        String type = "unforeseen " + error.getClass().getSimpleName();
        return task.requirements().sensitive() || error.getMessage() == null ? type : type + ": " + error.getMessage();
    }
}
