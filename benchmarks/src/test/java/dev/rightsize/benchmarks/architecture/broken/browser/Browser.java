package dev.rightsize.benchmarks.architecture.broken.browser;

import dev.rightsize.benchmarks.architecture.broken.local.Local;

/** Uses what it must not. */
public interface Browser {
    Local uses();
}
