package dev.rightsize.cli.ask;

import dev.rightsize.cli.read.Console;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.jsonfile.JsonFileException;
import dev.rightsize.remote.RemoteModels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./rightsize ask --model NAME INPUT} */
@Command(
        name = "ask",
        mixinStandardHelpOptions = true,
        description = "Asks models behind an API: one after the other until one answers, and tells what it cost.",
        footer = {
            "",
            "Keys come from the environment alone: OPENAI_API_KEY, GEMINI_API_KEY, ANTHROPIC_API_KEY,",
            "MISTRAL_API_KEY. An Ollama needs none; OLLAMA_HOST says where it is.",
            "",
            "Exit code: 0 there is an answer, 1 there is none, 2 wrong usage or a key that is not set.",
            "",
            "Examples:",
            "  ./rightsize ask --model gemini-2.5-flash-lite --labels invoice,complaint 'You owe me 12.34.'",
            "  ./rightsize ask --model gemma3:4b,gpt-4o-mini --task read-receipt --file receipt.jpg --json",
            "  ./rightsize ask --model all-minilm-l6-v2 --task embed 'a text'"
        })
public final class AskCommand implements Callable<Integer> {
    private static final int FEWEST_LABELS = 2;

    private final Console console;
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "INPUT", description = "The text.")
    private @Nullable String text;

    @Option(names = "--file", paramLabel = "FILE", description = "A file with the text, or with the picture.")
    private @Nullable Path file;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            split = ",",
            description = "In order of preference.")
    private List<String> names = List.of();

    @Option(
            names = "--task",
            paramLabel = "TASK",
            description = "classify, extract, read-receipt, embed or generate; by the other options unless said.")
    private @Nullable String task;

    @Option(names = "--labels", paramLabel = "LABEL", split = ",", description = "What to choose from (classify).")
    private List<String> labels = List.of();

    @Option(names = "--fields", paramLabel = "FIELD", split = ",", description = "What to find (extract).")
    private List<String> fields = List.of();

    @Option(names = "--max-usd", paramLabel = "USD", description = "Ask nobody who may cost more than this.")
    private @Nullable Double maxUsd;

    @Option(names = "--cards", paramLabel = "FILE", description = "JSON file with cards of your own.")
    private @Nullable Path cards;

    @Option(names = "--json", description = "Print the answer with its way and all that it cost, as JSON.")
    private boolean json;

    /**
     * @param console where complaints go
     * @param environment where keys come from
     */
    public AskCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        Asked asked = asked(question(), input());
        if (json) {
            out().println(asked.json().toPrettyString());
        } else {
            asked.text().ifPresent(out()::println);
            console.err().println(asked.way());
        }
        return asked.text().isPresent() ? 0 : 1;
    }

    private Asked asked(Asking question, byte[] input) {
        try {
            return question.ask(input);
        } catch (InputRefusedException e) { // no picture at all
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Asking question() {
        try {
            Catalogue catalogue = Catalogues.with(cards);
            List<ModelCard> chosen = names.stream().map(catalogue::card).toList();
            return new Asking(task(), chosen, RemoteModels.of(environment, ShippedGrids.grids()));
        } catch (JsonFileException | IllegalArgumentException | IllegalStateException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private Task task() {
        TaskType type = type();
        if (type == TaskType.CLASSIFY && labels.size() < FEWEST_LABELS) {
            throw wrong("Give at least two labels to choose from: --labels invoice,complaint.");
        }
        if (type == TaskType.EXTRACT && fields.isEmpty()) {
            throw wrong("Say what to find: --fields name,phone.");
        }
        Budget budget = maxUsd == null ? Budget.UNLIMITED : Budget.ofMoney(maxUsd);
        Requirements requirements = Requirements.builder().budget(budget).build();
        return Task.of("ask", type, requirements)
                .withOutputs(type == TaskType.CLASSIFY ? labels : type == TaskType.EXTRACT ? fields : List.of());
    }

    private TaskType type() {
        if (task != null) {
            return TaskType.of(task);
        }
        if (!labels.isEmpty()) {
            return TaskType.CLASSIFY;
        }
        return fields.isEmpty() ? TaskType.GENERATE : TaskType.EXTRACT;
    }

    private byte[] input() {
        if ((text == null) == (file == null)) {
            throw wrong("Give the input once: a text, or --file FILE.");
        }
        try {
            return text != null ? text.getBytes(StandardCharsets.UTF_8) : Files.readAllBytes(file());
        } catch (NoSuchFileException e) {
            throw wrong("There is no file '" + file + "'. Check --file.");
        } catch (IOException e) {
            throw wrong("File '" + file + "' cannot be read (" + e.getMessage() + "). Check --file.");
        }
    }

    private Path file() {
        return Objects.requireNonNull(file);
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
