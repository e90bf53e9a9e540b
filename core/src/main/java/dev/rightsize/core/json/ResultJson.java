package dev.rightsize.core.json;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Unsure;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What came of an ask, in the one form of command line, HTTP and page: {@code {"value", "confidence", "servedBy":
 * {"model", "version", "kind", "place"}, "footprint", "attempts": [{"model", "place", "outcome", "reason", "latencyMs"}]}}.
 *
 * <p>Without an answer {@code value}, {@code confidence} and {@code servedBy} are null and there is an {@code "error":
 * {"code", "message"}}; its code is {@code unsure}, or the cause ({@code over-budget}). An unsure one shows its {@code
 * "unsure": {"value", "confidence", "givenBy"}}.
 */
public final class ResultJson {
    private ResultJson() {}

    /** @param value writes an answer's value */
    public static <O> JsonObject of(Result<O> result, Function<O, JsonValue> value) {
        return of(result, result.footprint(), value);
    }

    /**
     * @param footprint what it cost, what came before and after the asking included
     * @param value writes an answer's value
     */
    public static <O> JsonObject of(Result<O> result, Footprint footprint, Function<O, JsonValue> value) {
        JsonObject json = new JsonObject();
        Answer<O> answer = result.answer();
        if (answer == null) {
            json.put("value", JsonValue.NULL).put("confidence", JsonValue.NULL).put("servedBy", JsonValue.NULL);
            putError(json, result, value);
        } else {
            json.put("value", value.apply(answer.value())).put("confidence", answer.confidence());
            json.put("servedBy", model(answer.servedBy()));
        }
        return json.put("footprint", FootprintJson.of(footprint)).put("attempts", attempts(result.attempts()));
    }

    /** A model and its place. */
    public static JsonObject model(ModelReference model) {
        return new JsonObject()
                .put("model", model.model())
                .put("version", model.version())
                .put("kind", model.kind().name())
                .put("place", model.place().name());
    }

    /** The way to an answer. */
    public static JsonArray attempts(List<Attempt> attempts) {
        JsonArray array = new JsonArray();
        for (Attempt attempt : attempts) {
            array.addObject()
                    .put("model", attempt.model().model())
                    .put("place", attempt.model().place().name())
                    .put("outcome", name(attempt.outcome()))
                    .put("reason", attempt.reason())
                    .put("latencyMs", Rounding.rounded(attempt.latencyMs(), 1_000));
        }
        return array;
    }

    private static <O> void putError(JsonObject json, Result<O> result, Function<O, JsonValue> value) {
        String code = "unsure";
        if (result instanceof NoAnswer<O> none) {
            code = name(none.cause());
        } else if (result instanceof Unsure<O> unsure) {
            json.putObject("unsure")
                    .put("value", value.apply(unsure.value()))
                    .put("confidence", unsure.confidence())
                    .put("givenBy", model(unsure.givenBy()));
        }
        json.putObject("error").put("code", code).put("message", result.text());
    }

    /** {@code over-budget}. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
