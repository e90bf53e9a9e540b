package dev.rightsize.benchmarks.architecture.broken.benchmarks;

import dev.rightsize.benchmarks.architecture.broken.cli.Cli;
import dev.rightsize.benchmarks.architecture.broken.gateway.Gateway;

/** Uses cli, which it may, while cli uses it: a cycle. */
public interface Benchmarks {
    Cli uses();

    Gateway serves();
}
