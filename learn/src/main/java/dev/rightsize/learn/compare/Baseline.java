package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import java.util.List;

/** The most common label of the set itself, whatever the text: what every model has to beat. */
public final class Baseline implements Contestant {
    private final LocalCosts costs;

    public Baseline(LocalCosts costs) {
        this.costs = costs;
    }

    @Override
    public String name() {
        return MajorityClass.NAME;
    }

    @Override
    public Trial answer(GoldSet gold) {
        MajorityClass learner = new MajorityClass();
        List<GoldRow> rows = gold.rows();
        try (LocalClassifier always = learner.fit(rows)) {
            ModelCard card = OwnCard.local(name(), learner.description(), always.kind(), always.bytes());
            return new LocalTrial(name(), card, always, "always '" + always.answer("") + "'", costs).answer(gold);
        }
    }
}
