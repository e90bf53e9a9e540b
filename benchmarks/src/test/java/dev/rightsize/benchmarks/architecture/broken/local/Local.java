package dev.rightsize.benchmarks.architecture.broken.local;

import dev.rightsize.benchmarks.architecture.broken.learn.Learn;

/** Uses what it must not. */
public interface Local {
    Learn uses();
}
