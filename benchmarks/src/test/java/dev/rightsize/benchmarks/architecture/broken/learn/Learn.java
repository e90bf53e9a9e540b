package dev.rightsize.benchmarks.architecture.broken.learn;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;
import dev.rightsize.benchmarks.architecture.broken.leftovers.framework.Framework;

/** Uses what it must not. */
public interface Learn {
    Cli uses();

    Framework isMarkedBy();
}
