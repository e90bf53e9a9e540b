package dev.rightsize.core.task;

import org.jspecify.annotations.Nullable;

/**
 * What a task may cost in a month, all asks together. A null is no limit.
 *
 * @param maxMoneyUsd US dollars
 * @param maxEnergyWh electrical energy, in watt hours
 * @param maxCo2eGrams greenhouse gases, in grams of CO2 equivalent
 */
public record Budget(
        @Nullable Double maxMoneyUsd,
        @Nullable Double maxEnergyWh,
        @Nullable Double maxCo2eGrams) {
    /** No limits. */
    public static final Budget UNLIMITED = new Budget(null, null, null);

    public Budget {
        check("maxMoneyUsd", maxMoneyUsd);
        check("maxEnergyWh", maxEnergyWh);
        check("maxCo2eGrams", maxCo2eGrams);
    }

    /** A limit of money alone. */
    public static Budget ofMoney(double maxMoneyUsd) {
        return new Budget(maxMoneyUsd, null, null);
    }

    private static void check(String name, @Nullable Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be 0 or more but is " + value + ". Leave it out where there is no limit.");
        }
    }
}
