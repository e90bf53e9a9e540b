package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.local.store.Bundles;
import java.nio.file.Path;

/** A classifier in a folder, as {@code ./rightsize train classify} wrote it. What it learnt from must not be in the set. */
public final class BundledClassifier implements Contestant {
    private final Path folder;
    private final ModelCard card;
    private final LocalCosts costs;

    /**
     * @throws dev.rightsize.local.store.BundleException if the folder holds no bundle; it is read when it answers
     */
    public BundledClassifier(Path folder, LocalCosts costs) {
        this.folder = folder;
        this.costs = costs;
        try (var bundle = Bundles.at(folder)) {
            card = bundle.manifest().card();
        }
    }

    @Override
    public String name() {
        return card.name();
    }

    @Override
    public Trial answer(GoldSet gold) {
        try (LocalClassifier classifier = TextLearner.opened(folder)) {
            return new LocalTrial(name(), card, classifier, "by the bundle in " + folder + ", trained before", costs)
                    .answer(gold);
        }
    }
}
