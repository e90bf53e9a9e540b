package dev.rightsize.core.metering;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what answers cost, and what was spent without getting one: failures, retries and escalations count. Safe for
 * use by threads; it keeps sums only and does not grow.
 *
 * <pre>{@code
 * meter.add(result.footprint(), true);
 * Measure wattHours = meter.read().perAnswer(FootprintTotals::energyWh); // what was spent in vain included
 * }</pre>
 */
public final class Meter {
    private Reading reading = new Reading(0, 0, FootprintTotals.NONE);

    /**
     * Adds what one ask cost.
     *
     * @param answered whether it was answered
     */
    public synchronized void add(Footprint footprint, boolean answered) {
        reading = new Reading(reading.asks + 1, reading.answers + (answered ? 1 : 0), reading.totals.plus(footprint));
    }

    /** What was added so far. */
    public synchronized Reading read() {
        return reading;
    }

    /**
     * @param asks how many were asked
     * @param answers how many of them were answered
     * @param totals what all of them cost
     */
    public record Reading(long asks, long answers, FootprintTotals totals) {
        /**
         * What an accepted answer cost on average, the asks without an answer included.
         *
         * @param measure which one: {@code FootprintTotals::energyWh}
         * @return null if there is no answer, or if the cost of any ask is unknown
         */
        public @Nullable Measure perAnswer(Function<FootprintTotals, Total> measure) {
            Total total = measure.apply(totals);
            if (answers == 0 || total.unknown() > 0 || total.weakest() == null) {
                return null;
            }
            String source = "sum of " + asks + " asks over " + answers + " answers";
            return new Measure(total.low(), total.value(), total.high(), total.weakest(), source).times(1.0 / answers);
        }
    }
}
