package dev.rightsize.local.store;

import java.nio.file.Path;

/**
 * A version of a bundle in the store, whole or not.
 *
 * @param state where it is on its way
 * @param bytes what it takes on disk
 * @param folder where its files are once it is ready; laid out as {@code --models} wants it, two levels up
 */
public record StoredBundle(String name, String version, BundleState state, long bytes, Path folder) {}
