package dev.rightsize.benchmarks.architecture.broken.leftovers.framework;

/** What only servers may use. */
public interface Framework {}
