package dev.rightsize.local.metering;

import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.metering.Tariff;
import dev.rightsize.local.catalogue.ShippedGrids;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The electricity of this machine.
 *
 * @param grids that of all zones
 * @param grid that of its zone; null if nobody said where it is
 * @param tariff what it costs
 */
public record Electricity(Grids grids, @Nullable Grid grid, Tariff tariff) {
    /**
     * What {@code RIGHTSIZE_ZONE} (DEU, ESP, …) and {@code RIGHTSIZE_USD_PER_KWH} say. Where they are not set: the world's
     * average, with the range of all zones; and what European households pay.
     *
     * @throws IllegalArgumentException if one of them cannot be understood
     */
    public static Electricity of(Map<String, String> environment) {
        Grids grids = ShippedGrids.grids();
        String zone = environment.getOrDefault("RIGHTSIZE_ZONE", "").strip();
        Double usd = Setting.positive(environment, "RIGHTSIZE_USD_PER_KWH", "what a kilowatt hour costs: 0.30");
        return new Electricity(
                grids,
                zone.isEmpty() ? null : grids.of(zone),
                usd == null ? Tariff.EU_HOUSEHOLD : new Tariff(Range.of(usd), "RIGHTSIZE_USD_PER_KWH"));
    }

    /** Greenhouse gases of so much of it, in grams. */
    public Measure co2eGrams(Measure energyWh) {
        return grid == null ? grids.co2eGramsAnywhere(energyWh) : grid.co2eGrams(energyWh);
    }

    /** Water that making it takes, in millilitres. */
    public Measure offSiteWaterMl(Measure energyWh) {
        return grid == null ? grids.offSiteWaterMlAnywhere(energyWh) : grid.offSiteWaterMl(energyWh);
    }
}
