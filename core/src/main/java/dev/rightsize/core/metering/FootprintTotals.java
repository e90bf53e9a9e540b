package dev.rightsize.core.metering;

/**
 * The footprints of many answers together, each measure with what of it is unknown.
 *
 * <pre>{@code
 * FootprintTotals totals = FootprintTotals.NONE.plus(first.footprint()).plus(second.footprint());
 * totals.energyWh().measuredShare();
 * }</pre>
 */
public record FootprintTotals(
        Total latencyMs,
        Total cpuSeconds,
        Total bytesLeftDevice,
        Total energyWh,
        Total co2eGrams,
        Total embodiedCo2eGrams,
        Total onSiteWaterMl,
        Total offSiteWaterMl,
        Total moneyUsd) {
    /** Nothing was summed yet. */
    public static final FootprintTotals NONE = new FootprintTotals(
            Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE, Total.NONE);

    /** With one answer more. */
    public FootprintTotals plus(Footprint footprint) {
        return new FootprintTotals(
                latencyMs.plus(footprint.latencyMs()),
                cpuSeconds.plus(footprint.cpuSeconds()),
                bytesLeftDevice.plus(footprint.bytesLeftDevice()),
                energyWh.plus(footprint.energyWh()),
                co2eGrams.plus(footprint.co2eGrams()),
                embodiedCo2eGrams.plus(footprint.embodiedCo2eGrams()),
                onSiteWaterMl.plus(footprint.onSiteWaterMl()),
                offSiteWaterMl.plus(footprint.offSiteWaterMl()),
                moneyUsd.plus(footprint.moneyUsd()));
    }
}
