package dev.rightsize.benchmarks.classify;

import dev.rightsize.benchmarks.classify.TextSets.TextSet;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.TextVectors;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.classify.TrainedClassifier;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.DoubleStream;

/** Trains on a set, writes the bundle, opens it as an application would, and measures its answers to the test texts. */
final class QualityRun {
    private final TextVectors vectors;
    private final PublishedEncoder encoder;
    private final Path folder;

    /** @param folder where bundles are written to */
    QualityRun(TextVectors vectors, PublishedEncoder encoder, Path folder) {
        this.vectors = vectors;
        this.encoder = encoder;
        this.folder = folder;
    }

    /**
     * What came of one training.
     *
     * @param tier the networks that it kept
     * @param score on the test texts
     * @param outOfScope how well confidence tells texts in scope from others: area under the curve; NaN without such texts
     * @param bytes of the bundle's files
     * @param trainingSeconds processor time, without encoding
     * @param labels each test text's answer
     */
    record Outcome(
            Tier tier,
            ClassificationScore score,
            double outOfScope,
            long bytes,
            double trainingSeconds,
            TrainedClassifier trained) {}

    Outcome run(String name, TextSet set, ClassifierPlan plan) throws IOException {
        ExampleSet examples = ExampleSet.of(set.train());
        ExampleSet test = ExampleSet.of(set.test(), examples.labels());
        vectors.of(examples.texts(), share -> {});
        double start = cpuSeconds();
        TrainedClassifier trained = ClassifierTraining.run(examples, plan, vectors, ClassifierProgress.NONE);
        double seconds = cpuSeconds() - start;
        Path home = folder.resolve(name);
        var about = new ClassifierBundleWriter.About(name, "1.0.0", "LicenseRef-benchmark", set.name());
        ClassifierBundleWriter.write(home, about, trained, encoder, null);
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(home), 1)) {
            List<double[]> inScope = classifier.probabilities(test.texts());
            ClassificationScore score = ClassificationScore.of(
                    examples.labels(), inScope, test.truth(), trained.settings().threshold());
            double curve = set.outOfScope().isEmpty()
                    ? Double.NaN
                    : area(sureness(inScope), sureness(classifier.probabilities(set.outOfScope())));
            return new Outcome(trained.tier(), score, curve, bytes(home), seconds, trained);
        }
    }

    private static double[] sureness(List<double[]> probabilities) {
        return probabilities.stream()
                .mapToDouble(own -> DoubleStream.of(own).max().orElse(0))
                .toArray();
    }

    /** The probability that one of the first is larger than one of the second; equal ones count half. */
    static double area(double[] higher, double[] lower) {
        double[] sorted = lower.clone();
        java.util.Arrays.sort(sorted);
        double pairs = 0;
        for (double value : higher) {
            int below = 0;
            int notAbove = 0;
            for (double other : sorted) {
                below += other < value ? 1 : 0;
                notAbove += other <= value ? 1 : 0;
            }
            pairs += (below + notAbove) / 2.0;
        }
        return pairs / ((double) higher.length * lower.length);
    }

    private static long bytes(Path home) throws IOException {
        try (var files = Files.list(home)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    static double cpuSeconds() {
        var system = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return system.getProcessCpuTime() / 1e9;
    }
}
