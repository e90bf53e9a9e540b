package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierReport;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.classify.TrainedClassifier;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.LabelledTexts;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.SentenceEncoder;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.DoubleConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./rightsize train classify --data examples.csv --out bundle/}: a classifier of texts from your examples. */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Trains a classifier of texts from your examples, and writes it as a bundle that runs on the JVM and in a"
                    + " page.",
            "Some examples are held out to decide which networks to keep and from where on the classifier is sure."
        })
public final class ClassifierCommand implements Callable<Integer> {
    private static final int AT_ONCE = 256;

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "FILE",
            description = "Examples: CSV with a header, or JSON Lines (.jsonl), in UTF-8.")
    private Path data = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the bundle to write.")
    private Path out = Path.of("");

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = "Examples apart, from which nothing is learned, to measure the classifier with.")
    private @Nullable Path test;

    @Option(
            names = "--text-column",
            defaultValue = "text",
            description = "Column or member of the text (default: ${DEFAULT-VALUE}).")
    private String textColumn = "text";

    @Option(
            names = "--label-column",
            defaultValue = "label",
            description = "Column or member of the label (default: ${DEFAULT-VALUE}).")
    private String labelColumn = "label";

    @Option(
            names = "--tier",
            defaultValue = "auto",
            description = {
                "ngram: 3 to 4 MB, any language. minilm: 23 MB, English, for few examples. both: 27 MB.",
                "auto: the smallest that is as good as the best (default)."
            })
    private Tier tier = Tier.AUTO;

    @Option(
            names = "--target",
            defaultValue = "0.95",
            description = "Share of the answers it is sure of that shall be right (default: ${DEFAULT-VALUE}).")
    private double target;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "The same examples and seed give the same classifier (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--name",
            defaultValue = "text-classifier",
            description = "Name of the bundle (default: ${DEFAULT-VALUE}).")
    private String name = "text-classifier";

    @Option(
            names = "--bundle-version",
            defaultValue = "1.0.0",
            description = "Version of the bundle (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.0";

    @Option(
            names = "--licence",
            defaultValue = "LicenseRef-own-data",
            description = "Licence on its card (default: ${DEFAULT-VALUE}).")
    private String licence = "LicenseRef-own-data";

    @Option(names = "--html", paramLabel = "FILE", description = "Write the report as a page too.")
    private @Nullable Path html;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Option(names = "--threads", defaultValue = "2", description = "Threads of MiniLM (default: ${DEFAULT-VALUE}).")
    private int threads;

    /** @param console where the report and the progress go */
    public ClassifierCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            return train();
        } catch (DatasetException | IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private int train() throws IOException {
        BundleFolder.check(out, version);
        ClassifierPlan plan =
                ClassifierPlan.usual().with(tier).withTarget(target).withSeed(seed);
        ExampleSet examples = ExampleSet.of(read(data));
        ExampleSet apart = test == null ? null : ExampleSet.of(read(test), examples.labels());
        PublishedEncoder encoder = tier == Tier.NGRAM ? null : PublishedEncoder.make();
        TrainedClassifier trained = ClassifierTraining.run(
                examples, plan, encoder == null ? null : (texts, share) -> encode(encoder, texts, share), progress());
        var about = new ClassifierBundleWriter.About(name, version, licence, learnedFrom(examples));
        ClassifierBundleWriter.write(out, about, trained, encoder, null);
        ClassificationScore tested = apart == null ? null : measured(apart);
        if (tested != null) {
            ClassifierBundleWriter.write(out, about, trained, encoder, tested);
        }
        report(new ClassifierReport(examples, trained, tested));
        return 0;
    }

    private List<dev.rightsize.learn.dataset.LabelledText> read(Path file) {
        return new LabelledTexts(textColumn, labelColumn).read(file);
    }

    private String learnedFrom(ExampleSet examples) {
        return examples.texts().size() + " examples of " + examples.labels().size() + " labels in "
                + data.getFileName();
    }

    private List<float[]> encode(PublishedEncoder encoder, List<String> texts, DoubleConsumer share) {
        List<float[]> vectors = new ArrayList<>();
        try (OnnxEngine engine = new OnnxEngine(threads)) {
            engine.addLarge(SentenceEncoder.MODEL, encoder.graph());
            SentenceEncoder sentences = new SentenceEncoder(engine, encoder.pieces());
            for (int begin = 0; begin < texts.size(); begin += AT_ONCE) {
                int end = Math.min(texts.size(), begin + AT_ONCE);
                vectors.addAll(sentences.encodeAll(texts.subList(begin, end)));
                share.accept((double) end / texts.size());
            }
        }
        return vectors;
    }

    /** As an application will run it: from the bundle. */
    private ClassificationScore measured(ExampleSet apart) {
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(out), threads)) {
            return ClassificationScore.of(
                    apart.labels(),
                    classifier.probabilities(apart.texts()),
                    apart.truth(),
                    classifier.settings().threshold());
        }
    }

    private void report(ClassifierReport report) throws IOException {
        if (html != null) {
            Files.writeString(html, report.html());
        }
        String text = json
                ? report.json().toPrettyString() + "\n"
                : String.join("\n", report.lines()) + "\nWritten: " + out + "\n";
        console.out().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private ClassifierProgress progress() {
        PrintStream err = console.err();
        TrainingProgress progress = new TrainingProgress(err, console.progress());
        return new ClassifierProgress() {
            @Override
            public void stage(String stage) {
                progress.stage(stage);
            }

            @Override
            public void share(double done) {
                progress.share(done);
                if (done >= 1) {
                    progress.done();
                }
            }
        };
    }
}
