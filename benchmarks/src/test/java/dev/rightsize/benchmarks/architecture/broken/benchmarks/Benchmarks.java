package dev.rightsize.benchmarks.architecture.broken.benchmarks;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;

/** Uses cli, which it may, while cli uses it: a cycle. */
public interface Benchmarks {
    Cli uses();
}
