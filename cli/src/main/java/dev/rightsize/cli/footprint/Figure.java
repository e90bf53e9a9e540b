package dev.rightsize.cli.footprint;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.FootprintTotals;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Total;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The figures of a footprint, as they are shown to people. */
enum Figure {
    LATENCY("latencyMs", "time", "ms", 1, Footprint::latencyMs, FootprintTotals::latencyMs),
    CPU("cpuSeconds", "processor time", "s", 1, Footprint::cpuSeconds, FootprintTotals::cpuSeconds),
    BYTES(
            "bytesLeftDevice",
            "left the device",
            "bytes",
            1,
            Footprint::bytesLeftDevice,
            FootprintTotals::bytesLeftDevice),
    ENERGY("energyWh", "energy", "mWh", 1e3, Footprint::energyWh, FootprintTotals::energyWh),
    CO2E("co2eGrams", "CO2e of electricity", "mg", 1e3, Footprint::co2eGrams, FootprintTotals::co2eGrams),
    EMBODIED(
            "embodiedCo2eGrams",
            "CO2e of hardware",
            "mg",
            1e3,
            Footprint::embodiedCo2eGrams,
            FootprintTotals::embodiedCo2eGrams),
    COOLING("onSiteWaterMl", "water of cooling", "ml", 1, Footprint::onSiteWaterMl, FootprintTotals::onSiteWaterMl),
    WATER(
            "offSiteWaterMl",
            "water of electricity",
            "ml",
            1,
            Footprint::offSiteWaterMl,
            FootprintTotals::offSiteWaterMl),
    MONEY("moneyUsd", "money", "USD a 1,000", 1e3, Footprint::moneyUsd, FootprintTotals::moneyUsd);

    private final String key;
    private final String label;
    private final String unit;
    private final double scale;
    private final Function<Footprint, @Nullable Measure> of;
    private final Function<FootprintTotals, Total> totals;

    Figure(
            String key,
            String label,
            String unit,
            double scale,
            Function<Footprint, @Nullable Measure> of,
            Function<FootprintTotals, Total> totals) {
        this.key = key;
        this.label = label;
        this.unit = unit;
        this.scale = scale;
        this.of = of;
        this.totals = totals;
    }

    /** Its name in JSON. */
    String key() {
        return key;
    }

    String label() {
        return label;
    }

    /** In which unit it is shown: that of the footprint times {@link #scale}. */
    String unit() {
        return unit;
    }

    double scale() {
        return scale;
    }

    @Nullable
    Measure of(Footprint footprint) {
        return of.apply(footprint);
    }

    Total of(FootprintTotals all) {
        return totals.apply(all);
    }
}
