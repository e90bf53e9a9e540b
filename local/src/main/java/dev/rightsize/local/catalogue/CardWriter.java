package dev.rightsize.local.catalogue;

import dev.rightsize.core.catalogue.Availability;
import dev.rightsize.core.catalogue.Disclosure;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import dev.rightsize.core.catalogue.Latency;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.catalogue.Price;
import dev.rightsize.core.catalogue.Quality;
import dev.rightsize.core.catalogue.TrainingCost;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A card as JSON, every field in its place, null where it is unknown; {@link CardReader} reads what this writes. */
public final class CardWriter {
    private CardWriter() {}

    /** A card on its own. */
    public static ObjectNode write(ModelCard card) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", card.name()).put("version", card.version());
        json.put("kind", card.kind().name());
        texts(json, "tasks", card.tasks().stream().map(TaskType::label));
        putRest(json, card);
        putFigure(json, "bytes", card.bytes());
        return json;
    }

    /** A card inside of a bundle, whose manifest says what it is and how large. */
    public static ObjectNode writeInBundle(ModelCard card) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        putRest(json, card);
        return json;
    }

    private static void putRest(ObjectNode json, ModelCard card) {
        json.put("description", card.description());
        texts(json, "inputs", card.inputs().stream().map(Enum::name));
        objects(json, "available", card.available(), CardWriter::putAvailability);
        json.put("only", card.only());
        texts(json, "needs", card.needs().stream());
        json.put("licence", card.licence()).put("source", card.source());
        texts(json, "languages", card.languages().stream());
        json.put("asOf", card.asOf());
        putFigure(json, "parametersBillions", card.parametersBillions());
        putFigure(json, "activeParametersBillions", card.activeParametersBillions());
        objects(json, "quality", card.quality(), CardWriter::putQuality);
        objects(json, "latencies", card.latencies(), CardWriter::putLatency);
        objects(json, "prices", card.prices(), CardWriter::putPrice);
        putHosting(json, card.hosting());
        objects(json, "disclosures", card.disclosures(), CardWriter::putDisclosure);
        json.put("trainedOn", card.trainedOn()).put("trainedAt", card.trainedAt());
        json.put("seed", card.seed());
        putTrainingCost(json, card.trainingCost());
        json.put("transparency", card.transparency().name());
    }

    private static void putAvailability(ObjectNode json, Availability available) {
        json.put("place", available.place().name());
        json.put("delivery", available.delivery().name());
        if (!available.devices().isEmpty()) {
            texts(json, "devices", available.devices().stream().map(Enum::name));
        }
    }

    private static void putFigure(ObjectNode json, String name, @Nullable Figure figure) {
        if (figure == null) {
            json.putNull(name);
            return;
        }
        ObjectNode object = json.putObject(name);
        if (figure.isRange()) {
            putNumber(object, "low", figure.low());
        }
        putNumber(object, "value", figure.value());
        if (figure.isRange()) {
            putNumber(object, "high", figure.high());
        }
        object.put("basis", figure.basis().name())
                .put("source", figure.source())
                .put("date", figure.date());
    }

    private static void putQuality(ObjectNode json, Quality quality) {
        json.put("measure", quality.measure());
        putNumber(json, "value", quality.value());
        json.put("data", quality.data()).put("source", quality.source()).put("date", quality.date());
    }

    private static void putLatency(ObjectNode json, Latency latency) {
        json.put("task", latency.task().label()).put("place", latency.place().name());
        putFigure(json, "ms", latency.ms());
        putFigure(json, "cpuMs", latency.cpuMs());
        json.put("machine", latency.machine());
    }

    private static void putPrice(ObjectNode json, Price price) {
        putNumber(json, "inputUsdPerMillionTokens", price.inputUsdPerMillionTokens());
        putNumber(json, "outputUsdPerMillionTokens", price.outputUsdPerMillionTokens());
        json.put("validFrom", price.validFrom()).put("source", price.source());
    }

    private static void putHosting(ObjectNode json, @Nullable Hosting hosting) {
        if (hosting == null) {
            json.putNull("hosting");
            return;
        }
        ObjectNode object = json.putObject("hosting").put("zone", hosting.zone());
        putFigure(object, "pue", hosting.pue());
        putFigure(object, "onSiteLitresPerKwh", hosting.onSiteLitresPerKwh());
    }

    private static void putDisclosure(ObjectNode json, Disclosure disclosure) {
        json.put("what", disclosure.what());
        putNumber(json, "energyWh", disclosure.energyWh());
        putNumber(json, "co2eGrams", disclosure.co2eGrams());
        putNumber(json, "waterMl", disclosure.waterMl());
        json.put("boundary", disclosure.boundary())
                .put("basis", disclosure.basis().name());
        json.put("source", disclosure.source()).put("date", disclosure.date());
    }

    private static void putTrainingCost(ObjectNode json, @Nullable TrainingCost cost) {
        if (cost == null) {
            json.putNull("trainingCost");
            return;
        }
        ObjectNode object = json.putObject("trainingCost");
        putNumber(object, "energyKwh", cost.energyKwh());
        putNumber(object, "co2eTonnes", cost.co2eTonnes());
        putNumber(object, "waterM3", cost.waterM3());
        object.put("boundary", cost.boundary()).put("basis", cost.basis().name());
        object.put("source", cost.source()).put("date", cost.date());
    }

    private static void texts(ObjectNode json, String name, Stream<String> texts) {
        ArrayNode array = json.putArray(name);
        texts.forEach(array::add);
    }

    private static <T> void objects(ObjectNode json, String name, List<T> values, BiConsumer<ObjectNode, T> put) {
        ArrayNode array = json.putArray(name);
        values.forEach(value -> put.accept(array.addObject(), value));
    }

    /** Without a fraction where there is none: 4096, not 4096.0. */
    private static void putNumber(ObjectNode json, String name, @Nullable Double value) {
        if (value == null) {
            json.putNull(name);
        } else if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            json.put(name, value.longValue());
        } else {
            json.put(name, value.doubleValue());
        }
    }
}
