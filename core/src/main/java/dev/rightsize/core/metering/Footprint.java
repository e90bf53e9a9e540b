package dev.rightsize.core.metering;

import org.jspecify.annotations.Nullable;

/**
 * What one answer cost. A null measure is unknown.
 *
 * @param latencyMs time from the request to the answer, in milliseconds
 * @param cpuSeconds processor time, in seconds, over all cores
 * @param bytesLeftDevice bytes of the input that left the user's device
 * @param energyWh electrical energy, in watt hours
 * @param co2eGrams greenhouse gases, in grams of CO2 equivalent
 * @param waterMl water, in millilitres
 * @param moneyUsd price, in US dollars
 */
public record Footprint(
        @Nullable Measure latencyMs,
        @Nullable Measure cpuSeconds,
        @Nullable Measure bytesLeftDevice,
        @Nullable Measure energyWh,
        @Nullable Measure co2eGrams,
        @Nullable Measure waterMl,
        @Nullable Measure moneyUsd) {
    /** The footprint of an answer that was made on the device: times were measured, and nothing was sent. */
    public static Footprint onDevice(Measure latencyMs, @Nullable Measure cpuSeconds) {
        Measure nothingSent = Measure.measured(0, "no network call on this path");
        return new Footprint(latencyMs, cpuSeconds, nothingSent, null, null, null, null);
    }
}
