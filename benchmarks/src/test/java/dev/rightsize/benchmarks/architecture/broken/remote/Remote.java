package dev.rightsize.benchmarks.architecture.broken.remote;

import dev.rightsize.benchmarks.architecture.broken.local.Local;

/** Uses what it must not. */
public interface Remote {
    Local uses();
}
