package dev.rightsize.benchmarks.architecture.broken.core.catalogue;

import dev.rightsize.benchmarks.architecture.broken.core.placement.Placement;

/** Uses what it must not. */
public interface Catalogue {
    Placement uses();
}
