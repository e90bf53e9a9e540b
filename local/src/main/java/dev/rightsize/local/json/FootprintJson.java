package dev.rightsize.local.json;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A footprint as JSON: every measure is there, null if it is unknown; low and high only where they differ. */
public final class FootprintJson {
    private FootprintJson() {}

    /** Adds the measures of a footprint. */
    public static void put(ObjectNode json, Footprint footprint) {
        putMeasure(json, "latencyMs", footprint.latencyMs());
        putMeasure(json, "cpuSeconds", footprint.cpuSeconds());
        putMeasure(json, "bytesLeftDevice", footprint.bytesLeftDevice());
        putMeasure(json, "energyWh", footprint.energyWh());
        putMeasure(json, "co2eGrams", footprint.co2eGrams());
        putMeasure(json, "embodiedCo2eGrams", footprint.embodiedCo2eGrams());
        putMeasure(json, "onSiteWaterMl", footprint.onSiteWaterMl());
        putMeasure(json, "offSiteWaterMl", footprint.offSiteWaterMl());
        putMeasure(json, "moneyUsd", footprint.moneyUsd());
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

    private static void putMeasure(ObjectNode json, String name, @Nullable Measure measure) {
        if (measure == null) {
            json.putNull(name); // unknown is null, not 0
            return;
        }
        ObjectNode object = json.putObject(name);
        if (measure.isRange()) {
            object.put("low", significant(measure.low()));
        }
        object.put("value", significant(measure.value()));
        if (measure.isRange()) {
            object.put("high", significant(measure.high()));
        }
        object.put("basis", measure.basis().name().toLowerCase(Locale.ROOT)).put("source", measure.source());
    }

    /** Thousandths of what is large, four figures of what is small. */
    private static double significant(double value) {
        if (value == 0) {
            return 0;
        }
        double digits = Math.max(3, 3 - Math.floor(Math.log10(Math.abs(value))));
        double steps = Math.pow(10, digits);
        double rounded = Math.round(value * steps) / steps;
        return Double.isFinite(rounded) ? rounded : value;
    }
}
