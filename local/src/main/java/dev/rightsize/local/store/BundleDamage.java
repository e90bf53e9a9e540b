package dev.rightsize.local.store;

/**
 * A file of a bundle that is not what the manifest says.
 *
 * @param path its name in the bundle
 * @param reason what is wrong, where, and what to do
 */
public record BundleDamage(String path, BundleException reason) {}
