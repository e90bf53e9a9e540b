package dev.rightsize.local.store;

/**
 * One measured figure of a model.
 *
 * @param measure what was measured: {@code "exact words"}
 * @param value the figure
 * @param data on which data it was measured: {@code "SROIE, 347 scans"}
 * @param source who measured it and when, or where it is published
 */
public record BundleQuality(String measure, double value, String data, String source) {}
