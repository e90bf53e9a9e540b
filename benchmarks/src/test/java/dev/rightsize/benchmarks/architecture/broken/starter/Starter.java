package dev.rightsize.benchmarks.architecture.broken.starter;

import dev.rightsize.benchmarks.architecture.broken.gateway.Gateway;

/** Uses what it must not. */
public interface Starter {
    Gateway uses();
}
