package dev.rightsize.core.metering;

/**
 * Software carbon intensity, ISO/IEC 21031:2024: {@code SCI = (E·I + M) per R}. The electricity's intensity is
 * location-based and nothing is offset; say what the boundary is.
 */
public final class CarbonIntensity {
    private CarbonIntensity() {}

    /**
     * Grams of CO2 equivalent for one functional unit.
     *
     * @param energyKwh E: electricity
     * @param grid I: how it is made
     * @param embodiedGrams M: the share of making the hardware
     * @param units R: how many functional units (answers, users, …) that was for
     */
    public static double grams(double energyKwh, Grid grid, double embodiedGrams, double units) {
        return (energyKwh * grid.co2eGramsPerKwh() + embodiedGrams) / units;
    }

    /**
     * The share of making the hardware: {@code M = TE·(TiR/EL)·(RR/ToR)}.
     *
     * @param totalGrams TE: greenhouse gases of making it
     * @param usedShareOfLife TiR/EL: time reserved over expected lifespan
     * @param usedShareOfResources RR/ToR: resources reserved over all it has
     */
    public static double embodiedGrams(double totalGrams, double usedShareOfLife, double usedShareOfResources) {
        return totalGrams * usedShareOfLife * usedShareOfResources;
    }
}
