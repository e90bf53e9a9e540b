package dev.rightsize.local.json;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Attempt;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.StageTimes;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.NotAReceipt;
import dev.rightsize.reading.receipt.Receipt;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
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
    public static ObjectNode of(String file, ReadResult result, Footprint footprint, List<Attempt> attempts) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file);
        putValue(json, result);
        ResultJson.putModel(json.putObject("servedBy"), result.servedBy());
        var models = json.putArray("models");
        result.models().forEach(model -> ResultJson.putModel(models.addObject(), model));
        FootprintJson.put(json.putObject("footprint"), footprint);
        ResultJson.putAttempts(json.putArray("attempts"), attempts);
        putStages(json.putObject("stagesMs"), result.times());
        return json;
    }

    /**
     * What was read, as the {@code value} of an answer: {@code {"kind": "receipt", "merchant", …, "page"}} or {@code {"kind":
     * "not-a-receipt", "reason", "confidence", "page"}}.
     */
    public static ObjectNode value(ReadResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putValue(json, result);
        return json;
    }

    /** The answer for a file that could not be read. */
    public static ObjectNode error(String file, String code, String message) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("file", file);
        json.putObject("error").put("code", code).put("message", message);
        return json;
    }

    private static void putValue(ObjectNode json, ReadResult result) {
        if (result.reading() instanceof Receipt receipt) {
            ReceiptJson.put(json, receipt);
        } else if (result.reading() instanceof NotAReceipt none) {
            json.put("kind", "not-a-receipt").put("reason", none.reason());
            json.put("confidence", ReceiptJson.rounded(none.confidence(), 10_000));
        }
        putPage(json.putObject("page"), result.page());
    }

    private static void putPage(ObjectNode json, Page page) {
        json.put("width", page.width()).put("height", page.height()).put("quarterTurns", page.quarterTurns());
    }

    private static void putStages(ObjectNode json, StageTimes times) {
        json.put("decode", milliseconds(times.decode()));
        json.put("detection", milliseconds(times.detection()));
        json.put("recognition", milliseconds(times.recognition()));
        json.put("understanding", milliseconds(times.understanding()));
    }

    private static double milliseconds(long nanos) {
        return ReceiptJson.rounded(nanos / 1e6, 10);
    }
}
