package dev.rightsize.benchmarks.architecture.broken.core.task;

import dev.rightsize.benchmarks.architecture.broken.core.catalogue.Catalogue;

/** Uses what it must not. */
public interface Task {
    Catalogue uses();
}
