package dev.rightsize.local.json;

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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

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
    public static <O> ObjectNode of(Result<O> result, Function<O, JsonNode> value) {
        return of(result, result.footprint(), value);
    }

    /**
     * @param footprint what it cost, what came before and after the asking included
     * @param value writes an answer's value
     */
    public static <O> ObjectNode of(Result<O> result, Footprint footprint, Function<O, JsonNode> value) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Answer<O> answer = result.answer();
        if (answer == null) {
            json.putNull("value").putNull("confidence").putNull("servedBy");
            putError(json, result, value);
        } else {
            json.set("value", value.apply(answer.value()));
            json.put("confidence", answer.confidence());
            putModel(json.putObject("servedBy"), answer.servedBy());
        }
        FootprintJson.put(json.putObject("footprint"), footprint);
        putAttempts(json.putArray("attempts"), result.attempts());
        return json;
    }

    static void putModel(ObjectNode json, ModelReference model) {
        json.put("model", model.model()).put("version", model.version());
        json.put("kind", model.kind().name()).put("place", model.place().name());
    }

    static void putAttempts(ArrayNode json, List<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            json.addObject()
                    .put("model", attempt.model().model())
                    .put("place", attempt.model().place().name())
                    .put("outcome", name(attempt.outcome()))
                    .put("reason", attempt.reason())
                    .put("latencyMs", ReceiptJson.rounded(attempt.latencyMs(), 1_000));
        }
    }

    private static <O> void putError(ObjectNode json, Result<O> result, Function<O, JsonNode> value) {
        String code = "unsure";
        if (result instanceof NoAnswer<O> none) {
            code = name(none.cause());
        } else if (result instanceof Unsure<O> unsure) {
            ObjectNode guess = json.putObject("unsure");
            guess.set("value", value.apply(unsure.value()));
            guess.put("confidence", unsure.confidence());
            putModel(guess.putObject("givenBy"), unsure.givenBy());
        }
        json.putObject("error").put("code", code).put("message", result.text());
    }

    /** {@code over-budget}. */
    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
