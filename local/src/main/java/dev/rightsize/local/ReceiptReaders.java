package dev.rightsize.local;

import dev.rightsize.local.store.Bundles;

/** Opens a {@link ReceiptReader}: loads and checks its models. */
@FunctionalInterface
public interface ReceiptReaders {
    /**
     * Opens a reader.
     *
     * @param bundles where its models are found
     * @param threads how many threads one call of {@link ReceiptReader#read} may use, at least 1; with 1 the calling
     *     thread does all the work, so that its processor time is the whole cost
     * @param tiers which networks find and read the lines
     * @throws dev.rightsize.local.store.BundleException if a model is missing or not what its manifest says
     * @throws dev.rightsize.core.inference.EngineException if a model cannot be loaded
     */
    ReceiptReader open(Bundles bundles, int threads, TextTiers tiers);
}
