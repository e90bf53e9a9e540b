package dev.rightsize.local.json;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.placement.Advice;
import dev.rightsize.core.placement.Alternative;
import dev.rightsize.core.placement.Finding;
import dev.rightsize.core.placement.Location;
import dev.rightsize.core.placement.LocationRow;
import dev.rightsize.core.placement.Reasoned;
import dev.rightsize.core.placement.Side;
import dev.rightsize.core.placement.Step;
import dev.rightsize.core.placement.Workload;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What {@code ./rightsize advise --json} answers: {@code {"task", "summary", "need", "steps", "kind", "place", "strategy",
 * "reasons": {…}, "location": {…}, "criteria": […], "conflicts": […], "recommended", "alternatives": […], "workload"}}.
 * What has no answer is null.
 */
public final class AdviceJson {
    private AdviceJson() {}

    /** The whole advice. */
    public static ObjectNode of(Advice advice) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task", advice.situation().task().name()).put("summary", advice.summary());
        json.put("need", advice.need().answer().name());
        ArrayNode steps = json.putArray("steps");
        advice.steps().answer().forEach(step -> putStep(steps.addObject(), step));
        json.put("kind", advice.kind().answer().name());
        json.put("place", name(advice.place())).put("strategy", name(advice.strategy()));
        putReasons(json.putObject("reasons"), advice);
        putLocation(json, advice.location());
        ArrayNode criteria = json.putArray("criteria");
        advice.findings().forEach(finding -> putFinding(criteria.addObject(), finding));
        ArrayNode conflicts = json.putArray("conflicts");
        advice.conflicts().forEach(conflicts::add);
        if (advice.recommended() == null) {
            json.putNull("recommended");
        } else {
            putAlternative(json.putObject("recommended"), advice.recommended());
        }
        ArrayNode alternatives = json.putArray("alternatives");
        advice.alternatives().forEach(one -> putAlternative(alternatives.addObject(), one));
        putWorkload(json.putObject("workload"), advice.situation().workload());
        return json;
    }

    private static void putStep(ObjectNode json, Step step) {
        json.put("task", step.type().label()).put("label", step.label());
        json.put("input", step.input().name()).put("kind", step.kind().name());
    }

    private static void putReasons(ObjectNode json, Advice advice) {
        json.put("need", advice.need().reason()).put("steps", advice.steps().reason());
        json.put("kind", advice.kind().reason());
        json.put("place", reason(advice.place())).put("strategy", reason(advice.strategy()));
    }

    private static void putLocation(ObjectNode json, @Nullable LocationRow row) {
        if (row == null) {
            json.putNull("location");
            return;
        }
        ObjectNode location = json.putObject("location").put("kind", row.kind().name());
        putCells(location.putObject("printed"), row.printed());
        putCells(location.putObject("interpreted"), row.interpreted());
        location.put("note", row.note());
    }

    private static void putCells(ObjectNode json, Set<Location> recommended) {
        for (Location location : Location.values()) {
            json.put(location.name(), recommended.contains(location));
        }
    }

    private static void putFinding(ObjectNode json, Finding finding) {
        Side side = finding.side();
        json.put("criterion", finding.criterion().label()).put("side", side == null ? null : side.name());
        json.put("hard", finding.hard()).put("reason", finding.reason());
        json.put("client", finding.criterion().cell(Side.CLIENT));
        json.put("server", finding.criterion().cell(Side.SERVER));
    }

    private static void putAlternative(ObjectNode json, Alternative one) {
        ArrayNode models = json.putArray("models");
        for (ModelReference model : one.models()) {
            ObjectNode object = models.addObject().put("model", model.model()).put("version", model.version());
            object.put("kind", model.kind().name()).put("place", model.place().name());
        }
        json.put("kind", one.kind().name()).put("place", one.last().place().name());
        json.put("delivery", one.delivery().name());
        json.put("downloadBytes", one.downloadBytes() == null ? null : Math.round(one.downloadBytes()));
        ArrayNode quality = json.putArray("quality");
        one.quality().forEach(figure -> putQuality(quality.addObject(), figure));
        FootprintJson.put(json.putObject("perAsk"), one.perAsk());
        if (one.perMonth() == null) {
            json.putNull("perMonth");
        } else {
            FootprintJson.put(json.putObject("perMonth"), one.perMonth());
        }
        json.put("breakEvenUses", one.breakEvenUses() == null ? null : Math.ceil(one.breakEvenUses()));
        putTexts(json, "objections", one.objections());
        putTexts(json, "unknowns", one.unknowns());
    }

    private static void putQuality(ObjectNode json, Quality quality) {
        json.put("measure", quality.measure()).put("value", quality.value()).put("data", quality.data());
        json.put("source", quality.source()).put("date", quality.date());
    }

    private static void putWorkload(ObjectNode json, Workload workload) {
        putRange(json.putObject("inputTokens"), workload.inputTokens());
        putRange(json.putObject("outputTokens"), workload.outputTokens());
        json.put("inputBytes", workload.inputBytes());
    }

    private static void putRange(ObjectNode json, Range range) {
        json.put("low", range.low()).put("value", range.central()).put("high", range.high());
    }

    private static void putTexts(ObjectNode json, String name, List<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private static @Nullable String name(@Nullable Reasoned<? extends Enum<?>> reasoned) {
        return reasoned == null ? null : reasoned.answer().name();
    }

    private static @Nullable String reason(@Nullable Reasoned<?> reasoned) {
        return reasoned == null ? null : reasoned.reason();
    }
}
