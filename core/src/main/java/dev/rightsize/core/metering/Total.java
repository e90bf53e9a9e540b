package dev.rightsize.core.metering;

import dev.rightsize.core.catalogue.Basis;
import org.jspecify.annotations.Nullable;

/**
 * A sum over many answers that says what it does not know.
 *
 * @param known how many answers it sums up
 * @param unknown how many answers had no such measure and are not in the sum
 * @param low the least that the known ones may be together
 * @param value the known ones together
 * @param high the most that they may be together
 * @param measured the part of {@code value} that was measured
 * @param weakest how sure the least sure of them is; null if none is known
 */
public record Total(
        long known,
        long unknown,
        double low,
        double value,
        double high,
        double measured,
        @Nullable Basis weakest) {
    /** Nothing was summed yet. */
    public static final Total NONE = new Total(0, 0, 0, 0, 0, 0, null);

    /** With one answer more. */
    public Total plus(@Nullable Measure measure) {
        if (measure == null) {
            return new Total(known, unknown + 1, low, value, high, measured, weakest);
        }
        return new Total(
                known + 1,
                unknown,
                low + measure.low(),
                value + measure.value(),
                high + measure.high(),
                measured + (measure.basis() == Basis.MEASURED ? measure.value() : 0),
                weakest == null ? measure.basis() : weakest.weaker(measure.basis()));
    }

    /** How much of the sum was measured, from 0 to 1; null if the sum is 0. */
    public @Nullable Double measuredShare() {
        return value == 0 ? null : measured / value;
    }
}
