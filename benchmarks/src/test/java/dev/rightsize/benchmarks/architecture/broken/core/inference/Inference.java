package dev.rightsize.benchmarks.architecture.broken.core.inference;

import dev.rightsize.benchmarks.architecture.broken.core.task.Task;

/** Uses what it must not. */
public interface Inference {
    Task uses();
}
