package dev.rightsize.cli.models;

import dev.rightsize.cli.read.Console;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.CardWriter;
import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code ./rightsize models [NAME…]} */
@Command(
        name = "models",
        mixinStandardHelpOptions = true,
        description = "Shows the models that Rightsize knows of; with a name, all that is known of it.",
        footer = {
            "",
            "Exit code: 0 done, 1 the file of cards has errors, 2 wrong usage.",
            "",
            "Bundles are fetched, listed, checked and deleted by models pull, list, verify and remove.",
            "",
            "Examples:",
            "  ./rightsize models --task classify",
            "  ./rightsize models receipt-roles",
            "  ./rightsize models --cards my-models.json --json"
        })
public final class ModelsCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "NAME", description = "Models of which to show everything.")
    private List<String> names = List.of();

    @Option(names = "--task", paramLabel = "TASK", description = "Only models that do this: classify, extract, …")
    private @Nullable String task;

    @Option(names = "--cards", paramLabel = "FILE", description = "JSON file with cards of your own, which is checked.")
    private @Nullable Path cards;

    @Option(names = "--json", description = "Print the cards as JSON.")
    private boolean json;

    /** @param console where complaints go */
    public ModelsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Catalogue catalogue;
        try {
            catalogue = Catalogues.with(cards);
        } catch (JsonFileException e) {
            e.problems().forEach(problem -> console.err().println("rightsize: " + problem));
            return 1;
        } catch (IllegalArgumentException e) {
            console.err().println("rightsize: " + cards + ": " + e.getMessage());
            return 1;
        }
        print(chosen(catalogue));
        return 0;
    }

    private List<ModelCard> chosen(Catalogue catalogue) {
        try {
            TaskType type = task == null ? null : TaskType.of(task);
            List<ModelCard> named = names.isEmpty()
                    ? catalogue.cards()
                    : names.stream().map(catalogue::card).toList();
            return named.stream()
                    .filter(card -> type == null || card.tasks().contains(type))
                    .toList();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void print(List<ModelCard> chosen) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (chosen.isEmpty() && !json) {
            out.println("No model does that. Add cards of your own with --cards FILE.");
        } else if (json) {
            ArrayNode array = JSON.createArrayNode();
            chosen.forEach(card -> array.add(CardWriter.write(card)));
            out.println(JSON.writeValueAsString(array));
        } else if (names.isEmpty()) {
            ModelTable.lines(chosen).forEach(out::println);
        } else {
            chosen.forEach(card -> CardText.lines(card).forEach(out::println));
        }
    }
}
