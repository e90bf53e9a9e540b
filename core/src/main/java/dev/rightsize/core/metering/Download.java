package dev.rightsize.core.metering;

import org.jspecify.annotations.Nullable;

/**
 * A model that is downloaded once and used often.
 *
 * @param energyWh energy of the download
 */
public record Download(Measure energyWh) {
    /** What one use costs when {@code uses} share the download, in watt hours. */
    public Measure energyPerUseWh(Measure runWh, double uses) {
        if (!(uses > 0)) {
            throw new IllegalArgumentException("'uses' must be more than 0 but is " + uses + ".");
        }
        return energyWh.times(1 / uses).plus(runWh);
    }

    /** After how many uses the download has saved its own energy; null if it never does. */
    public @Nullable Double breakEvenUses(double localWh, double remoteWh) {
        return remoteWh > localWh ? energyWh.value() / (remoteWh - localWh) : null;
    }
}
