package dev.rightsize.benchmarks.architecture.broken.core.metering;

import dev.rightsize.benchmarks.architecture.broken.core.placement.Placement;

/** Uses what it must not. */
public interface Metering {
    Placement uses();
}
