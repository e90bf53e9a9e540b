package dev.rightsize.benchmarks.architecture.broken.reading;

import dev.rightsize.benchmarks.architecture.broken.local.Local;

/** Uses what it must not. */
public interface Reading {
    Local uses();
}
