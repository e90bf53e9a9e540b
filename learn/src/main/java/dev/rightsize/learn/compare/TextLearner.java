package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.classify.TrainedClassifier;
import dev.rightsize.learn.dataset.LabelledText;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Trains classifiers of texts as {@code ./rightsize train classify} does, writes each as a bundle and opens it as a product
 * would.
 */
public final class TextLearner implements Learner {
    private final String name;
    private final ClassifierPlan plan;
    private final @Nullable KeptVectors vectors;
    private final @Nullable PublishedEncoder encoder;

    private TextLearner(
            String name, ClassifierPlan plan, @Nullable KeptVectors vectors, @Nullable PublishedEncoder encoder) {
        this.name = name;
        this.plan = plan;
        this.vectors = vectors;
        this.encoder = encoder;
    }

    /** N-grams alone. */
    public static TextLearner ngrams(String name) {
        return new TextLearner(name, ClassifierPlan.usual().with(Tier.NGRAM), null, null);
    }

    /**
     * With MiniLM, whose vectors are kept from one training to the next.
     *
     * @param tier one that has an encoder
     */
    public static TextLearner withEncoder(String name, Tier tier) {
        PublishedEncoder encoder = PublishedEncoder.make();
        return new TextLearner(name, ClassifierPlan.usual().with(tier), new KeptVectors(encoder), encoder);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return "Trained here on your examples: "
                + (encoder == null
                        ? "n-grams of characters and words."
                        : "a layer on MiniLM's vectors" + (plan.tier() == Tier.MINILM ? "." : ", with n-grams."));
    }

    @Override
    public LocalClassifier fit(List<GoldRow> examples) {
        ExampleSet set = ExampleSet.of(examples.stream()
                .map(row -> new LabelledText(row.text(), row.label(), row.line()))
                .toList());
        TrainedClassifier trained = ClassifierTraining.run(set, plan, vectors, ClassifierProgress.NONE);
        try {
            Path folder = Files.createTempDirectory("rightsize-compare");
            try {
                Path bundle = folder.resolve("bundle");
                ClassifierBundleWriter.write(
                        bundle,
                        new ClassifierBundleWriter.About("compared", "1.0.0", "yours", "examples"),
                        trained,
                        encoder,
                        null);
                return opened(bundle);
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The trained classifier cannot be written to a temporary folder.", e);
        }
    }

    /** A classifier that reads its files when it is opened, so that they may go afterwards. */
    static LocalClassifier opened(Path folder) {
        var bundle = Bundles.at(folder);
        long bytes = bundle.manifest().bytes();
        LocalTextClassifier classifier = LocalTextClassifier.open(bundle, 1);
        return new LocalClassifier() {
            @Override
            public String answer(String text) {
                return classifier.classify(text).label();
            }

            @Override
            public ModelKind kind() {
                return ModelKind.TASK_SPECIFIC;
            }

            @Override
            public long bytes() {
                return bytes;
            }

            @Override
            public void close() {
                classifier.close();
            }
        };
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
