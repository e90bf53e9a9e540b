package dev.rightsize.cli.compare;

import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.compare.AskedModel;
import dev.rightsize.learn.compare.Baseline;
import dev.rightsize.learn.compare.BundledClassifier;
import dev.rightsize.learn.compare.Contestant;
import dev.rightsize.learn.compare.CrossFitted;
import dev.rightsize.learn.compare.GoldSet;
import dev.rightsize.learn.compare.Learner;
import dev.rightsize.learn.compare.LocalCosts;
import dev.rightsize.learn.compare.MajorityClass;
import dev.rightsize.learn.compare.RecordedAnswers;
import dev.rightsize.learn.compare.TextLearner;
import dev.rightsize.learn.compare.TrainedApart;
import dev.rightsize.local.catalogue.CardFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the models that a user names: what is trained here, bundles in folders, models of the catalogue, recorded
 * answers.
 *
 * @param catalogue the models that are known
 * @param grids electricity by zone
 * @param zone of this machine
 * @param task with the labels
 * @param folds into how many parts the gold set is split for what is trained here
 * @param examples what to train on instead; null for the gold set's own parts
 * @param maxMoneyUsd what asking models over the network may cost
 * @param apis whom to ask
 * @param progress is told how far it is
 */
record Contestants(
        Catalogue catalogue,
        Grids grids,
        String zone,
        Task task,
        int folds,
        @Nullable GoldSet examples,
        double maxMoneyUsd,
        Apis apis,
        Consumer<String> progress) {
    private static final String NGRAM = "ngram";
    private static final String MINILM = "minilm";
    private static final String BOTH = "ngram+minilm";

    /** What can be trained here; made when it is wanted, as MiniLM has to be read first. */
    private static final Map<String, Supplier<Learner>> LEARNERS = Map.of(
            MajorityClass.NAME,
            MajorityClass::new,
            NGRAM,
            () -> TextLearner.ngrams(NGRAM),
            MINILM,
            () -> TextLearner.withEncoder(MINILM, Tier.MINILM),
            BOTH,
            () -> TextLearner.withEncoder(BOTH, Tier.BOTH));

    Contestants {
        CrossFitted.checkFolds(folds);
    }

    /**
     * Everything that takes part; what answers the most common label always does.
     *
     * @throws IllegalArgumentException if a name is unknown or double; the message names the nearest
     */
    List<Contestant> all(List<String> models, List<Recorded> recorded) {
        List<Contestant> all = new ArrayList<>();
        if (!models.contains(MajorityClass.NAME)) {
            all.add(baseline());
        }
        models.forEach(name -> all.add(named(name)));
        recorded.forEach(one -> all.add(new RecordedAnswers(one.column(), one.name(), card(one.name()), grids, zone)));
        List<String> names = all.stream().map(Contestant::name).toList();
        for (String name : names) {
            if (names.indexOf(name) != names.lastIndexOf(name)) {
                throw new IllegalArgumentException(
                        "'" + name + "' takes part twice. Name each model once; recorded answers may have a name of"
                                + " their own: --recorded COLUMN=" + name + "-recorded.");
            }
        }
        return all;
    }

    private Contestant named(String name) {
        if (name.equals(MajorityClass.NAME)) {
            return baseline();
        }
        Supplier<Learner> learner = LEARNERS.get(name);
        if (learner != null) {
            return trained(learner.get());
        }
        if (Files.isDirectory(Path.of(name))) {
            return new BundledClassifier(Path.of(name), new LocalCosts(apis.environment()));
        }
        ModelCard card = catalogue.find(name);
        if (card == null) {
            throw new IllegalArgumentException(
                    "There is no model '" + name + "', and no folder of that name. " + DidYouMean.among(known(), name));
        }
        if (!card.tasks().contains(TaskType.CLASSIFY)) {
            throw new IllegalArgumentException("Model '" + name
                    + "' does not classify. './rightsize models --task classify' shows those that do.");
        }
        return new AskedModel(apis.model(card, task, grids), card, task, maxMoneyUsd, progress);
    }

    private Contestant baseline() {
        return new Baseline(new LocalCosts(apis.environment()));
    }

    private Contestant trained(Learner learner) {
        LocalCosts costs = new LocalCosts(apis.environment());
        return examples == null ? new CrossFitted(learner, folds, costs) : new TrainedApart(learner, examples, costs);
    }

    private List<String> known() {
        return Stream.concat(
                        Stream.of(MajorityClass.NAME, NGRAM, MINILM, BOTH),
                        catalogue.cards().stream()
                                .filter(card -> card.tasks().contains(TaskType.CLASSIFY))
                                .map(ModelCard::name))
                .toList();
    }

    private @Nullable ModelCard card(String name) {
        ModelCard card = catalogue.find(name);
        return card != null
                ? card
                : CardFiles.earlier().stream()
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElse(null);
    }
}
