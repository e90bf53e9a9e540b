package dev.rightsize.cli.classify;

import dev.rightsize.cli.read.Console;
import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Result;
import dev.rightsize.core.routing.Router;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.routing.ClassifierModel;
import dev.rightsize.local.routing.JvmHost;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.text.LocalTextClassifier;
import dev.rightsize.reading.text.Classification;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rightsize classify --bundle DIR TEXT …} */
@Command(
        name = "classify",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Tells which label texts have, with a classifier that ./rightsize train classify wrote.")
public final class ClassifyCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--bundle", required = true, paramLabel = "DIR", description = "Folder of the classifier's bundle.")
    private Path bundle = Path.of("");

    @Option(names = "--file", paramLabel = "FILE", description = "Texts, one a line, in UTF-8.")
    private @Nullable Path file;

    @Option(names = "--json", description = "Print an object a line: the answer, its cost, and the way to it.")
    private boolean json;

    @Parameters(paramLabel = "TEXT", arity = "0..*", description = "Texts to classify.")
    private List<String> texts = new ArrayList<>();

    /** @param console where answers go */
    public ClassifyCommand(Console console) {
        this.console = console;
    }

    /** Returns 0 if every text got an answer or is unsure, 1 if one could not be classified. */
    @Override
    public Integer call() throws IOException {
        List<String> all = texts();
        try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(bundle), 1);
                JvmHost host = new JvmHost()) {
            Model<String, Classification> model =
                    ClassifierModel.of(classifier, Place.DEVICE, Delivery.PRELOADED, meter());
            Requirements here = Requirements.builder().offline(true).build();
            Task task = Task.of(classifier.reference(Place.DEVICE).model(), TaskType.CLASSIFY, here)
                    .withOutputs(classifier.settings().labels());
            Router<String, Classification> router = Router.<String, Classification>builder(task, host)
                    .model(model, ClassifierModel.safeguards(model, classifier))
                    .build();
            return answer(router, all);
        } catch (BundleException | EngineException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private int answer(Router<String, Classification> router, List<String> all) throws IOException {
        int failures = 0;
        for (String text : all) {
            Result<Classification> result = router.ask(text);
            ClassifyAnswer answer = new ClassifyAnswer(text, result);
            failures += answer.failed() ? 1 : 0;
            String line = json ? answer.json().toString() : answer.line(all.size() > 1);
            console.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return failures == 0 ? 0 : 1;
    }

    private MachineMeter meter() {
        try {
            return MachineMeter.of(System.getenv(), 1, 1);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private List<String> texts() {
        List<String> all = new ArrayList<>(texts);
        if (file != null) {
            all.addAll(lines(file));
        }
        if (all.isEmpty()) {
            throw wrong("There is no text. Give texts after the options, in quotes, or a file of them with --file.");
        }
        return all;
    }

    private List<String> lines(Path path) {
        try {
            return Files.readAllLines(path);
        } catch (NoSuchFileException e) {
            throw wrong("'" + path + "' does not exist. Check the name.");
        } catch (MalformedInputException e) {
            throw wrong("'" + path + "' is not UTF-8. Save it as UTF-8 and try again.");
        } catch (IOException e) {
            throw wrong("'" + path + "' cannot be read (" + e.getMessage() + "). Check that it is a file.");
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
