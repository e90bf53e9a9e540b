package dev.rightsize.core.json;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A footprint as JSON: every measure is there, null if it is unknown; low and high only where they differ. */
public final class FootprintJson {
    private FootprintJson() {}

    /** The measures of a footprint. */
    public static JsonObject of(Footprint footprint) {
        return new JsonObject()
                .put("latencyMs", measure(footprint.latencyMs()))
                .put("cpuSeconds", measure(footprint.cpuSeconds()))
                .put("bytesLeftDevice", measure(footprint.bytesLeftDevice()))
                .put("energyWh", measure(footprint.energyWh()))
                .put("co2eGrams", measure(footprint.co2eGrams()))
                .put("embodiedCo2eGrams", measure(footprint.embodiedCo2eGrams()))
                .put("onSiteWaterMl", measure(footprint.onSiteWaterMl()))
                .put("offSiteWaterMl", measure(footprint.offSiteWaterMl()))
                .put("moneyUsd", measure(footprint.moneyUsd()));
    }

    private static JsonValue measure(@Nullable Measure measure) {
        if (measure == null) {
            return JsonValue.NULL; // unknown is null, not 0
        }
        JsonObject json = new JsonObject();
        if (measure.isRange()) {
            json.put("low", Rounding.significant(measure.low()));
        }
        json.put("value", Rounding.significant(measure.value()));
        if (measure.isRange()) {
            json.put("high", Rounding.significant(measure.high()));
        }
        return json.put("basis", measure.basis().name().toLowerCase(Locale.ROOT))
                .put("source", measure.source());
    }
}
