package dev.rightsize.local.json;

import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Result;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What came of an ask, as Jackson's JSON; {@link dev.rightsize.core.json.ResultJson} says what it looks like. */
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
        return Trees.of(dev.rightsize.core.json.ResultJson.of(
                result, footprint, one -> JsonValue.written(value.apply(one).toString())));
    }
}
