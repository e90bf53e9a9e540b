package dev.rightsize.cli.advise;

import dev.rightsize.cli.read.Console;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.placement.Advice;
import dev.rightsize.core.placement.Advisor;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.task.DidYouMean;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.json.AdviceJson;
import dev.rightsize.local.json.SituationJson;
import dev.rightsize.local.jsonfile.JsonFile;
import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rightsize advise}: asks, unless a file, an example or flags have the answers. */
@Command(
        name = "advise",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        usageHelpAutoWidth = false,
        description = "Says which model a task needs, where it should run, and what that would cost.",
        footer = {
            "",
            "Without any of them it asks. --input takes the same names as JSON: {\"task\": \"classify\", \"maxLatencyMs\": 200}.",
            "Exit code: 0 advised, 1 the situation or the cards have errors, 2 wrong usage.",
            "",
            "Examples:",
            "  ./rightsize advise",
            "  ./rightsize advise --example rewarding-eats --json",
            "  ./rightsize advise --task classify --origin server --asks-per-month 100000"
        })
public final class AdviseCommand implements Callable<Integer> {
    private static final List<String> EXAMPLES = List.of("rewarding-eats", "chat-topics", "handbook-answers");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Console console;
    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--input", paramLabel = "FILE", description = "JSON file with the answers.")
    private @Nullable Path input;

    @Option(
            names = "--example",
            paramLabel = "NAME",
            description = "A ready example: rewarding-eats, chat-topics or handbook-answers.")
    private @Nullable String example;

    @Option(names = "--cards", paramLabel = "FILE", description = "JSON file with cards of your own models.")
    private @Nullable Path cards;

    @Option(names = "--json", description = "Print the advice as JSON.")
    private boolean json;

    private AdviseCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    /**
     * The command, with a flag for each question.
     *
     * @param console where complaints go
     * @param in where answers in the terminal come from
     */
    public static CommandLine create(Console console, InputStream in) {
        CommandLine command = new CommandLine(new AdviseCommand(console, in));
        Questions.ALL.forEach(question -> command.getCommandSpec().addOption(option(question)));
        return command;
    }

    static OptionSpec option(Question question) {
        OptionSpec.Builder option = OptionSpec.builder(question.flag())
                .paramLabel(question.answer().name().replace('_', '/'))
                .type(String.class)
                .description(question.help());
        return question.answer() == Question.Answer.YES_NO
                ? option.arity("0..1").fallbackValue("yes").build()
                : option.build();
    }

    @Override
    public Integer call() throws IOException {
        try {
            Catalogue catalogue = Catalogues.with(cards);
            print(new Advisor(catalogue, ShippedGrids.grids()).advise(situation()));
            return 0;
        } catch (JsonFileException e) {
            e.problems().forEach(problem -> console.err().println("rightsize: " + Answers.told(problem)));
            return 1;
        } catch (IllegalArgumentException e) {
            console.err().println("rightsize: " + (cards == null ? "" : cards + ": ") + e.getMessage());
            return 1;
        }
    }

    private void print(Advice advice) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(AdviceJson.of(advice)));
        } else {
            AdviceText.lines(advice).forEach(out::println);
        }
    }

    private Situation situation() throws IOException {
        ObjectNode flags = flags();
        if ((input == null ? 0 : 1) + (example == null ? 0 : 1) + (flags.isEmpty() ? 0 : 1) > 1) {
            throw usage("Give the answers in one way: --input FILE, --example NAME, or flags such as --task.");
        }
        if (input != null) {
            return SituationJson.read(JsonFile.read(input));
        }
        if (example != null) {
            return SituationJson.read(example(example));
        }
        if (!flags.isEmpty()) {
            return SituationJson.read(Answers.ofFlags(flags));
        }
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        PrintWriter asking = new PrintWriter(console.err(), true, StandardCharsets.UTF_8);
        return SituationJson.read(Answers.ofFlags(new Interview(reader, asking).ask()));
    }

    private ObjectNode flags() {
        ObjectNode flags = JSON.createObjectNode();
        for (Question question : Questions.ALL) {
            String given =
                    Objects.requireNonNull(spec).findOption(question.flag()).getValue();
            if (given != null) {
                try {
                    question.put(flags, given);
                } catch (IllegalArgumentException e) {
                    throw usage(question.flag() + ": " + e.getMessage());
                }
            }
        }
        return flags;
    }

    private JsonFile example(String name) throws IOException {
        if (!EXAMPLES.contains(name)) {
            throw usage("There is no example '" + name + "'. " + DidYouMean.among(EXAMPLES, name));
        }
        String resource = "/dev/rightsize/cli/examples/" + name + ".json";
        try (InputStream file = Objects.requireNonNull(AdviseCommand.class.getResourceAsStream(resource))) {
            return JsonFile.parse("example " + name, file.readAllBytes());
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
