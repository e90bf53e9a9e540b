package dev.rightsize.benchmarks.architecture.broken.cli;

import dev.rightsize.benchmarks.architecture.broken.benchmarks.Benchmarks;

/** Uses what it must not. */
public interface Cli {
    Benchmarks uses();
}
