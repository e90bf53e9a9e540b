package dev.rightsize.benchmarks.architecture.broken.core.placement;

import dev.rightsize.benchmarks.architecture.broken.core.routing.Routing;

/** Uses what it must not. */
public interface Placement {
    Routing uses();
}
