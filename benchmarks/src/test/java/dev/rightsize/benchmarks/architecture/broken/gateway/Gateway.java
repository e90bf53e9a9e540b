package dev.rightsize.benchmarks.architecture.broken.gateway;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;

/** Uses what it must not. */
public interface Gateway {
    Cli uses();
}
