package dev.rightsize.cli.compare;

import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Latencies;
import dev.rightsize.learn.compare.Score;
import dev.rightsize.learn.compare.Trial;
import dev.rightsize.learn.compare.Versus;
import dev.rightsize.learn.statistics.Interval;
import dev.rightsize.local.json.FootprintJson;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A comparison for programs; what is unknown is null. */
final class ComparisonJson {
    private ComparisonJson() {}

    static ObjectNode of(Comparison comparison) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("task", "classify")
                .put("data", comparison.gold().table().file().toString())
                .put("rows", comparison.gold().rows().size());
        texts(json.putArray("labels"), comparison.gold().labels().stream());
        json.put("measure", comparison.measure().label());
        QualityFloor floor = comparison.requirements().quality();
        json.put("minimum", floor == null ? null : floor.minimum());
        texts(
                json.putArray("places"),
                comparison.requirements().allowedPlaces().stream().map(Place::name));
        Score recommended = comparison.recommended();
        json.put("recommended", recommended == null ? null : recommended.trial().name());
        json.put("conclusion", comparison.conclusion());
        ArrayNode scores = json.putArray("models");
        comparison.scores().forEach(score -> put(scores.addObject(), score));
        return json;
    }

    private static void put(ObjectNode json, Score score) {
        Trial trial = score.trial();
        Figure bytes = trial.card().bytes();
        json.put("model", trial.name()).put("kind", trial.card().kind().name());
        json.put("bytes", bytes == null ? null : Math.round(bytes.value()));
        json.put("answers", trial.how()).put("unanswered", trial.unanswered());
        put(json.putObject("accuracy"), score.accuracy());
        put(json.putObject("macroF1"), score.macroF1());
        json.put("probability", score.probability());
        put(json, score.versus());
        put(json, trial.latency());
        FootprintJson.put(json.putObject("perAnswer"), trial.perAnswer());
        texts(json.putArray("objections"), score.objections().stream());
        texts(json.putArray("unknowns"), score.unknowns().stream());
        json.put("verdict", score.verdict());
    }

    private static void put(ObjectNode json, @Nullable Versus versus) {
        if (versus == null) {
            json.putNull("versus");
            return;
        }
        ObjectNode object = json.putObject("versus").put("model", versus.other());
        object.put("onlyThisRight", versus.onlyThis()).put("onlyOtherRight", versus.onlyOther());
        put(object.putObject("accuracy"), versus.accuracy().interval());
        object.put("accuracyProbability", versus.accuracy().probability());
        put(object.putObject("macroF1"), versus.macroF1().interval());
        object.put("macroF1Probability", versus.macroF1().probability());
    }

    private static void put(ObjectNode json, @Nullable Latencies latency) {
        if (latency == null) {
            json.putNull("latency");
            return;
        }
        json.putObject("latency").put("medianMs", latency.medianMs()).put("p95Ms", latency.p95Ms());
    }

    private static void put(ObjectNode json, Interval interval) {
        json.put("low", interval.low()).put("value", interval.value()).put("high", interval.high());
    }

    private static void texts(ArrayNode array, Stream<String> texts) {
        texts.forEach(array::add);
    }
}
