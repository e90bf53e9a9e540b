package dev.rightsize.local.store;

/**
 * What {@link Store#pull} would bring.
 *
 * @param manifest of the bundle, with its licence, as the hub or the store has it
 * @param missingBytes what would be fetched, less what an ended download left here; 0 if the bundle is here
 */
public record PullOffer(BundleManifest manifest, long missingBytes) {}
