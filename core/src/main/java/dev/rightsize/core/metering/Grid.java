package dev.rightsize.core.metering;

/**
 * The electricity of a place, as it is made there (location-based).
 *
 * @param zone ISO 3166-1 alpha-3 code, {@code WOR} for the world's average, or a name of your own
 * @param co2eGramsPerKwh greenhouse gases, in grams of CO2 equivalent a kilowatt hour
 * @param waterLitresPerKwh water that making it takes, in litres a kilowatt hour
 * @param source where these figures are published
 */
public record Grid(String zone, double co2eGramsPerKwh, double waterLitresPerKwh, String source) {
    public Grid {
        if (!(co2eGramsPerKwh >= 0 && co2eGramsPerKwh < 10_000)) {
            throw new IllegalArgumentException("'co2eGramsPerKwh' must be from 0 to 10000 but is " + co2eGramsPerKwh
                    + ". The world's average is about 473.");
        }
        if (!(waterLitresPerKwh >= 0 && waterLitresPerKwh < 1_000)) {
            throw new IllegalArgumentException("'waterLitresPerKwh' must be from 0 to 1000 but is " + waterLitresPerKwh
                    + ". The world's average is about 3.9.");
        }
    }

    /** Greenhouse gases of so much electricity, in grams. */
    public Measure co2eGrams(Measure energyWh) {
        return from(energyWh.times(co2eGramsPerKwh / 1e3), energyWh.source() + " × electricity of " + zone);
    }

    /** Water that making so much electricity takes, in millilitres. */
    public Measure offSiteWaterMl(Measure energyWh) {
        return from(energyWh.times(waterLitresPerKwh), energyWh.source() + " × electricity of " + zone);
    }

    private static Measure from(Measure product, String source) {
        return Measure.estimated(product.low(), product.value(), product.high(), source);
    }
}
