package dev.rightsize.benchmarks.architecture.broken.learn;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;

/** Uses what it must not. */
public interface Learn {
    Cli uses();
}
