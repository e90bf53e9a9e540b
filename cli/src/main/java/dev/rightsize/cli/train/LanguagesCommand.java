package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.classify.ClassifierBundleWriter;
import dev.rightsize.learn.classify.ClassifierPlan;
import dev.rightsize.learn.classify.ClassifierProgress;
import dev.rightsize.learn.classify.ClassifierReport;
import dev.rightsize.learn.classify.ClassifierTraining;
import dev.rightsize.learn.classify.ExampleSet;
import dev.rightsize.learn.classify.Tier;
import dev.rightsize.learn.classify.TrainedClassifier;
import dev.rightsize.learn.dataset.LabelledText;
import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.words.LanguageTexts;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rightsize train languages --out DIR}: a classifier that tells nine languages apart, from generated texts. */
@Command(
        name = "languages",
        mixinStandardHelpOptions = true,
        description = {
            "Trains a small classifier that tells nine languages apart, from generated texts, and measures it on sentences",
            "that a person wrote."
        })
public final class LanguagesCommand implements Callable<Integer> {
    private static final String NAME = "language-detector";
    /** Small: 16 bytes for each of so many n-grams. */
    private static final int VOCABULARY = 20_000;

    private static final int SIZE = 16;
    private static final JsonMapper JSON = new JsonMapper();

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder of the bundle to write.")
    private Path out = Path.of("");

    @Option(
            names = "--texts",
            defaultValue = "1200",
            description = "Generated texts of each language (default: ${DEFAULT-VALUE}).")
    private int texts;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "The same seed gives the same classifier (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--bundle-version",
            defaultValue = "1.0.0",
            description = "Version of the bundle (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.0";

    /** @param console where the report goes */
    public LanguagesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        try {
            check();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
        train();
        return 0;
    }

    private void check() throws IOException {
        if (texts < ExampleSet.FEWEST) {
            throw new IllegalArgumentException("'--texts' must be at least " + ExampleSet.FEWEST + " but is " + texts
                    + ": some texts of each language are held out. 1200 make the detector that is built in.");
        }
        BundleFolder.check(out, version);
    }

    private void train() throws IOException {
        ExampleSet examples = ExampleSet.of(generated());
        ExampleSet apart = ExampleSet.of(written(), examples.labels());
        ClassifierPlan plan = new ClassifierPlan(Tier.NGRAM, 0.95, 0.05, VOCABULARY, SIZE, seed);
        TrainedClassifier trained = ClassifierTraining.run(examples, plan, null, ClassifierProgress.NONE);
        var about = new ClassifierBundleWriter.About(
                NAME, version, "Apache-2.0", examples.texts().size() + " generated texts");
        ClassifierBundleWriter.write(out, about, trained, null, null);
        ClassificationScore tested = measured(apart);
        ClassifierBundleWriter.write(out, about, trained, null, tested);
        describe();
        String report = String.join("\n", new ClassifierReport(examples, trained, tested).lines());
        console.out().write((report + "\nWritten: " + out + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private List<LabelledText> generated() {
        List<LabelledText> generated = new ArrayList<>();
        for (String language : LanguageTexts.languages()) {
            Dice dice = new Dice(seed).fork(language);
            for (int i = 0; i < texts; i++) {
                generated.add(new LabelledText(LanguageTexts.draw(language, dice), language, generated.size() + 1));
            }
        }
        return generated;
    }

    private static List<LabelledText> written() {
        List<LabelledText> written = new ArrayList<>();
        for (String line : LanguageTexts.sentences()) {
            written.add(new LabelledText(line.substring(3), line.substring(0, 2), written.size() + 1));
        }
        return written;
    }

    /** The card says what the labels are. */
    private void describe() throws IOException {
        Path file = out.resolve("bundle.json");
        ObjectNode bundle = (ObjectNode) JSON.readTree(Files.readString(file));
        ObjectNode card = (ObjectNode) bundle.get("card");
        card.put("description", "Tells which of nine languages a text is in, as an ISO 639-1 code.");
        card.put("only", "tells the language of a text");
        card.put("source", "./rightsize train languages");
        ArrayNode languages = card.putArray("languages");
        LanguageTexts.languages().forEach(languages::add);
        Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(bundle) + "\n");
    }

    private ClassificationScore measured(ExampleSet apart) {
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(out), 1)) {
            return ClassificationScore.of(
                    apart.labels(),
                    classifier.probabilities(apart.texts()),
                    apart.truth(),
                    classifier.settings().threshold());
        }
    }
}
