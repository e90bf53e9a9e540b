package dev.rightsize.core.routing;

/**
 * What was spent, or is reserved, in one period of a budget. Estimates count with their central figure once spent, with
 * their high one while reserved.
 *
 * @param moneyUsd US dollars
 * @param energyWh electrical energy, in watt hours
 * @param co2eGrams greenhouse gases, in grams of CO2 equivalent
 */
public record Spending(double moneyUsd, double energyWh, double co2eGrams) {
    /** Nothing yet. */
    public static final Spending NONE = new Spending(0, 0, 0);
}
