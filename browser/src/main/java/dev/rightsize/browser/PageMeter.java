package dev.rightsize.browser;

import dev.rightsize.core.metering.DevicePower;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.Tariff;
import java.util.List;

/**
 * Meters work in a page. A browser tells neither joules nor processor time, so that all but the time it took is estimated from
 * that.
 *
 * @param power of the user's device
 * @param threads that may have worked at the same time
 */
record PageMeter(DevicePower power, int threads) {
    private static final double MS_A_SECOND = 1e3;
    private static final String SOURCE = "EcoLogits 0.9.1, electricity_mixes.csv";

    /** Of all zones the world's average, and those with the least and the most carbon and water: nobody says where a user is. */
    static final Grids ANYWHERE = new Grids(List.of(
            new Grid(Grids.WORLD, 473.01, 3.908, SOURCE),
            new Grid("ISL", 28.33, 6.1409, SOURCE),
            new Grid("IND", 708.32, 3.4368, SOURCE),
            new Grid("MLT", 484.16, 1.1185, SOURCE),
            new Grid("BRA", 103.21, 18.6033, SOURCE)));

    /** What an answer cost that took so long. */
    Footprint footprint(double latencyMs) {
        Measure latency = Measure.measured(latencyMs, "performance.now");
        double seconds = latencyMs / MS_A_SECOND;
        Measure cpuSeconds = Measure.estimated(
                seconds / 2, seconds, seconds * threads, "latency, with up to " + threads + " threads at work");
        Measure energy = power.energyWh(latency);
        return new Footprint(
                latency,
                cpuSeconds,
                Footprint.NOTHING_SENT.bytesLeftDevice(),
                energy,
                ANYWHERE.co2eGramsAnywhere(energy),
                null,
                null,
                ANYWHERE.offSiteWaterMlAnywhere(energy),
                Tariff.EU_HOUSEHOLD.usd(energy));
    }
}
