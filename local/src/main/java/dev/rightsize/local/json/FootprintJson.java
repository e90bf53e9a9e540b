package dev.rightsize.local.json;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A footprint as Jackson's JSON; {@link dev.rightsize.core.json.FootprintJson} says what it looks like. */
public final class FootprintJson {
    private FootprintJson() {}

    /** Adds the measures of a footprint. */
    public static void put(ObjectNode json, Footprint footprint) {
        json.setAll(Trees.of(dev.rightsize.core.json.FootprintJson.of(footprint)));
    }

    /**
     * The footprint that an answer tells.
     *
     * @throws IllegalArgumentException if it is none; the message names what is wrong with which measure
     */
    public static Footprint read(JsonNode json) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("'footprint' must be an object but is " + json.getNodeType() + ".");
        }
        return new Footprint(
                measure(json, "latencyMs"),
                measure(json, "cpuSeconds"),
                measure(json, "bytesLeftDevice"),
                measure(json, "energyWh"),
                measure(json, "co2eGrams"),
                measure(json, "embodiedCo2eGrams"),
                measure(json, "onSiteWaterMl"),
                measure(json, "offSiteWaterMl"),
                measure(json, "moneyUsd"));
    }

    private static @Nullable Measure measure(JsonNode json, String name) {
        JsonNode measure = json.path(name);
        if (measure.isNull() || measure.isMissingNode()) {
            return null;
        }
        if (!measure.path("value").isNumber()) {
            throw new IllegalArgumentException("'" + name + "' needs a 'value' that is a number, or must be null.");
        }
        double value = measure.path("value").doubleValue();
        try {
            return new Measure(
                    measure.path("low").doubleValue(value),
                    value,
                    measure.path("high").doubleValue(value),
                    Basis.valueOf(measure.path("basis").asString("").toUpperCase(Locale.ROOT)),
                    measure.path("source").asString(""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + name + "' must have low, value and high that do not fall and a"
                            + " 'basis' of measured, estimated or disclosed: " + measure,
                    e);
        }
    }
}
