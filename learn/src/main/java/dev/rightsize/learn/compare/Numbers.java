package dev.rightsize.learn.compare;

import dev.rightsize.learn.statistics.Interval;
import java.util.Locale;

/** Figures of quality in sentences. */
final class Numbers {
    private Numbers() {}

    /** {@code 70.3 % (69.3…71.3)}. */
    static String percent(Interval interval) {
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f…%.1f)",
                100 * interval.value(),
                100 * interval.low(),
                100 * interval.high());
    }

    /** {@code 70.3 %}. */
    static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }

    /** Hundredths, without a unit. */
    static String points(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }

    /** {@code p = 0.03}, {@code p < 0.001}. */
    static String probability(double probability) {
        return probability < 0.001 ? "p < 0.001" : String.format(Locale.ROOT, "p = %.2g", probability);
    }
}
