package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.learn.dataset.FoldedText;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A classifier that learns from a set of its own, from which every text of the gold set is left out. */
public final class TrainedApart implements Contestant {
    private final Learner learner;
    private final GoldSet examples;
    private final LocalCosts costs;

    public TrainedApart(Learner learner, GoldSet examples, LocalCosts costs) {
        this.learner = learner;
        this.examples = examples;
        this.costs = costs;
    }

    @Override
    public String name() {
        return learner.name();
    }

    /** @throws IllegalArgumentException if no example is left that the gold set does not have */
    @Override
    public Trial answer(GoldSet gold) {
        Set<String> asked =
                gold.rows().stream().map(row -> FoldedText.fold(row.text())).collect(Collectors.toSet());
        List<GoldRow> apart = examples.rows().stream()
                .filter(row -> !asked.contains(FoldedText.fold(row.text())))
                .toList();
        if (apart.isEmpty()) {
            throw new IllegalArgumentException(
                    "Every text of " + examples.table().file()
                            + " is in the gold set, too. Give other examples, or leave them out to train on parts of the gold set.");
        }
        try (LocalClassifier classifier = learner.fit(apart)) {
            int left = examples.rows().size() - apart.size();
            String how = "trained here on " + apart.size() + " rows of "
                    + examples.table().file().getFileName()
                    + (left == 0 ? "" : ", without " + left + " that are asked here");
            ModelCard card = OwnCard.local(name(), learner.description(), classifier.kind(), classifier.bytes());
            return new LocalTrial(name(), card, classifier, how, costs).answer(gold);
        }
    }
}
