package dev.rightsize.benchmarks.rightsize;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.local.ReceiptReaders;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.store.Bundles;
import org.jspecify.annotations.Nullable;

/**
 * Opens our reader with the models built in.
 *
 * @param name as {@code --engines} gives it
 * @param readers opens a reader with so many threads
 * @param tiers which networks find and read the lines
 * @param decoding the decoder that {@code ./rightsize read} uses
 */
public record RightsizeFactory(String name, ReceiptReaders readers, TextTiers tiers, Decoding decoding)
        implements EngineFactory {
    @Override
    public @Nullable String missing() {
        return null;
    }

    @Override
    public String describe() {
        return "models built in, in this process, one receipt at a time";
    }

    @Override
    public ReadingEngine open(int threads) {
        return new RightsizeEngine(name, readers.open(Bundles.builtIn(), threads, tiers), decoding);
    }
}
