package dev.rightsize.benchmarks.architecture.broken.core.json;

import dev.rightsize.benchmarks.architecture.broken.core.placement.Placement;

/** Uses what it must not. */
public interface Json {
    Placement uses();
}
