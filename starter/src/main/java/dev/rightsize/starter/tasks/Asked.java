package dev.rightsize.starter.tasks;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.local.json.ResultJson;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** What a request gets for what a router gave. */
final class Asked {
    private static final Duration COME_BACK = Duration.ofSeconds(5);

    private Asked() {}

    /**
     * The answer, or an unsure one.
     *
     * @param value writes its value
     * @param startNanos when the request's input had arrived, by {@code System.nanoTime}
     * @throws TaskProblem if no model could answer
     */
    static <O> TaskAnswer answer(Result<O> result, Function<O, JsonNode> value, TaskInput input, long startNanos) {
        if (result instanceof NoAnswer<O> none) {
            String code = none.cause().name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw new TaskProblem(503, code, "No model can answer now", none.text(), COME_BACK);
        }
        Footprint footprint = footprint(result.footprint(), input, System.nanoTime() - startNanos);
        return new TaskAnswer(ResultJson.of(result, footprint, value), result, footprint);
    }

    /** The models' costs and this request's: its time, and the bytes that the client sent here. */
    private static Footprint footprint(Footprint models, TaskInput input, long nanos) {
        return new Footprint(
                Measure.measured(
                        nanos / 1e6, "System.nanoTime, from the arrival of " + input.name() + " to the answer"),
                models.cpuSeconds(),
                Measure.measured(input.bytes().length, "length of " + input.name() + " in the request"),
                models.energyWh(),
                models.co2eGrams(),
                models.embodiedCo2eGrams(),
                models.onSiteWaterMl(),
                models.offSiteWaterMl(),
                models.moneyUsd());
    }
}
