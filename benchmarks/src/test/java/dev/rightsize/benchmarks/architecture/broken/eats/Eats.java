package dev.rightsize.benchmarks.architecture.broken.eats;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;

/** Uses what it must not. */
public interface Eats {
    Cli uses();
}
