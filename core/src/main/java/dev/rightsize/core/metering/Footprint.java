package dev.rightsize.core.metering;

import org.jspecify.annotations.Nullable;

/**
 * What one answer cost. A null measure is unknown.
 *
 * @param latencyMs time from the request to the answer, in milliseconds
 * @param cpuSeconds processor time, in seconds, over all cores
 * @param bytesLeftDevice bytes of the input that left the user's device
 * @param energyWh electrical energy, in watt hours
 * @param co2eGrams greenhouse gases of that electricity where it is used (location-based), in grams of CO2 equivalent
 * @param embodiedCo2eGrams the share of the greenhouse gases of making the hardware, in grams of CO2 equivalent
 * @param onSiteWaterMl water that cools the computers, in millilitres
 * @param offSiteWaterMl water that making the electricity takes, in millilitres
 * @param moneyUsd price, in US dollars
 */
public record Footprint(
        @Nullable Measure latencyMs,
        @Nullable Measure cpuSeconds,
        @Nullable Measure bytesLeftDevice,
        @Nullable Measure energyWh,
        @Nullable Measure co2eGrams,
        @Nullable Measure embodiedCo2eGrams,
        @Nullable Measure onSiteWaterMl,
        @Nullable Measure offSiteWaterMl,
        @Nullable Measure moneyUsd) {
    /** Nothing is known. */
    public static final Footprint UNKNOWN = new Footprint(null, null, null, null, null, null, null, null, null);
    /** No model was run: every measure is 0, and that is known. */
    public static final Footprint NOTHING = nothing(Measure.measured(0, "no model was run"));
    /** Nothing was sent anywhere; all else is unknown. */
    public static final Footprint NOTHING_SENT = new Footprint(
            null, null, Measure.measured(0, "no network call on this path"), null, null, null, null, null, null);

    private static Footprint nothing(Measure zero) {
        return new Footprint(zero, zero, zero, zero, zero, zero, zero, zero, zero);
    }

    /**
     * The footprint of both, one after the other. Where one is unknown the sum is unknown: half of a sum is not a small
     * one.
     */
    public Footprint plus(Footprint other) {
        return new Footprint(
                both(latencyMs, other.latencyMs),
                both(cpuSeconds, other.cpuSeconds),
                both(bytesLeftDevice, other.bytesLeftDevice),
                both(energyWh, other.energyWh),
                both(co2eGrams, other.co2eGrams),
                both(embodiedCo2eGrams, other.embodiedCo2eGrams),
                both(onSiteWaterMl, other.onSiteWaterMl),
                both(offSiteWaterMl, other.offSiteWaterMl),
                both(moneyUsd, other.moneyUsd));
    }

    /** All of them, one after the other; {@link #NOTHING} if there is none. */
    public static Footprint sum(Iterable<Footprint> footprints) {
        Footprint sum = NOTHING;
        for (Footprint footprint : footprints) {
            sum = sum.plus(footprint);
        }
        return sum;
    }

    /** The same with another latency. */
    public Footprint withLatency(Measure value) {
        return new Footprint(
                value,
                cpuSeconds,
                bytesLeftDevice,
                energyWh,
                co2eGrams,
                embodiedCo2eGrams,
                onSiteWaterMl,
                offSiteWaterMl,
                moneyUsd);
    }

    /** So many of them, one after the other; what is unknown of one is unknown of all. */
    public Footprint times(double count) {
        return new Footprint(
                times(latencyMs, count),
                times(cpuSeconds, count),
                times(bytesLeftDevice, count),
                times(energyWh, count),
                times(co2eGrams, count),
                times(embodiedCo2eGrams, count),
                times(onSiteWaterMl, count),
                times(offSiteWaterMl, count),
                times(moneyUsd, count));
    }

    private static @Nullable Measure times(@Nullable Measure measure, double count) {
        return measure == null ? null : measure.times(count);
    }

    private static @Nullable Measure both(@Nullable Measure a, @Nullable Measure b) {
        return a == null || b == null ? null : a.plus(b);
    }
}
