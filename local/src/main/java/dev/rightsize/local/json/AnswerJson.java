package dev.rightsize.local.json;

import dev.rightsize.core.json.FootprintJson;
import dev.rightsize.core.json.JsonArray;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.core.json.ResultJson;
import dev.rightsize.core.json.Rounding;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.json.ReceiptJson;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code ./rightsize read} answers for one file.
 *
 * <p>{@code {"file", "kind": "receipt", "merchant": {"value", "raw", "confidence", "box", "evidence"}, …, "items": […],
 * "page", "servedBy", "models", "footprint", "attempts", "stagesMs"}}, or {@code {"file", "kind": "not-a-receipt", "reason", …}}, or
 * {@code {"file", "error": {"code", "message"}}}. Boxes are four corners, {@code [x1, y1, … y4]}, in pixels of the
 * upright picture, whose size {@code page} tells.
 */
public final class AnswerJson {
    private AnswerJson() {}

    /**
     * The answer for a file that was read.
     *
     * @param footprint what it cost, reading the file included
     * @param attempts the way to it
     */
    public static JsonObject of(String file, ReadResult result, Footprint footprint, List<Attempt> attempts) {
        JsonObject json = new JsonObject().put("file", file);
        ReceiptJson.put(json, result.reading(), result.page());
        json.put("servedBy", ResultJson.model(result.servedBy()));
        JsonArray models = json.putArray("models");
        result.models().forEach(model -> models.add(ResultJson.model(model)));
        json.put("footprint", FootprintJson.of(footprint)).put("attempts", ResultJson.attempts(attempts));
        putStages(json.putObject("stagesMs"), result.times());
        return json;
    }

    /** What was read, as the {@code value} of an answer; {@link ReceiptJson} says what it looks like. */
    public static ObjectNode value(ReadResult result) {
        return Trees.of(ReceiptJson.of(result.reading(), result.page()));
    }

    /** The answer for a file that could not be read. */
    public static JsonObject error(String file, String code, String message) {
        JsonObject json = new JsonObject().put("file", file);
        json.putObject("error").put("code", code).put("message", message);
        return json;
    }

    private static void putStages(JsonObject json, StageTimes times) {
        json.put("decode", milliseconds(times.decode()));
        json.put("detection", milliseconds(times.detection()));
        json.put("recognition", milliseconds(times.recognition()));
        json.put("understanding", milliseconds(times.understanding()));
    }

    private static double milliseconds(long nanos) {
        return Rounding.rounded(nanos / 1e6, 10);
    }
}
