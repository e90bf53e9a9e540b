package dev.rightsize.core.metering;

/**
 * What electricity costs.
 *
 * @param usdPerKwh US dollars a kilowatt hour
 * @param source where that is published
 */
public record Tariff(Range usdPerKwh, String source) {
    private static final String EUROSTAT =
            "Eurostat nrg_pc_204, H1 2025, at 1.0411 USD a euro (ECB reference rate of 2025-02-28)";

    /** European households: 0.2872 euro a kilowatt hour, from 0.1040 in Hungary to 0.3835 in Germany. */
    public static final Tariff EU_HOUSEHOLD = new Tariff(new Range(0.1083, 0.2990, 0.3993), EUROSTAT);
    /** European businesses: 0.1902 euro a kilowatt hour. */
    public static final Tariff EU_BUSINESS = new Tariff(Range.of(0.1980), EUROSTAT);

    /** What so much electricity costs, in US dollars. */
    public Measure usd(Measure energyWh) {
        Range energy = new Range(energyWh.low(), energyWh.value(), energyWh.high());
        return energy.times(usdPerKwh).times(1e-3).estimated("electricity at " + source);
    }
}
