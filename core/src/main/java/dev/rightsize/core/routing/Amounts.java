package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Budget;
import org.jspecify.annotations.Nullable;

/**
 * Money, energy and CO2e in whole billionths of their units, so that what is added and taken away again leaves nothing
 * behind.
 *
 * @param money US dollars
 * @param energy watt hours
 * @param co2e grams of CO2 equivalent
 */
record Amounts(long money, long energy, long co2e) {
    static final Amounts NONE = new Amounts(0, 0, 0);
    /** Unknown, or no limit. */
    static final long UNKNOWN = -1;

    private static final double BILLION = 1e9;

    static Amounts limits(Budget budget) {
        return new Amounts(floor(budget.maxMoneyUsd()), floor(budget.maxEnergyWh()), floor(budget.maxCo2eGrams()));
    }

    static Amounts of(Spending spending) {
        return new Amounts(round(spending.moneyUsd()), round(spending.energyWh()), round(spending.co2eGrams()));
    }

    /** The high end of an estimate, rounded up. */
    static Amounts atMost(Footprint estimate) {
        return new Amounts(high(estimate.moneyUsd()), high(estimate.energyWh()), high(estimate.co2eGrams()));
    }

    /** What was spent; where that is unknown, what had been reserved. */
    Amounts settledBy(Footprint actual) {
        return new Amounts(
                value(actual.moneyUsd(), money), value(actual.energyWh(), energy), value(actual.co2eGrams(), co2e));
    }

    /** An unknown amount of the other adds nothing. */
    Amounts plus(Amounts other) {
        return new Amounts(
                money + Math.max(0, other.money), energy + Math.max(0, other.energy), co2e + Math.max(0, other.co2e));
    }

    Amounts minus(Amounts other) {
        return new Amounts(
                money - Math.max(0, other.money), energy - Math.max(0, other.energy), co2e - Math.max(0, other.co2e));
    }

    Spending spending() {
        return new Spending(money / BILLION, energy / BILLION, co2e / BILLION);
    }

    private static long floor(@Nullable Double value) {
        return value == null ? UNKNOWN : (long) Math.floor(value * BILLION);
    }

    private static long high(@Nullable Measure measure) {
        return measure == null ? UNKNOWN : (long) Math.ceil(Math.max(0, measure.high()) * BILLION);
    }

    private static long value(@Nullable Measure measure, long reserved) {
        return measure == null ? reserved : round(Math.max(0, measure.value()));
    }

    private static long round(double value) {
        return Math.round(value * BILLION);
    }
}
