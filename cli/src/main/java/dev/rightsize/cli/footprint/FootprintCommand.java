package dev.rightsize.cli.footprint;

import dev.rightsize.cli.read.Console;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grids;
import dev.rightsize.core.placement.Alternative;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.jsonfile.JsonFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** {@code ./rightsize footprint [FILE…]} */
@Command(
        name = "footprint",
        mixinStandardHelpOptions = true,
        usageHelpWidth = 100,
        description =
                "Explains what an answer cost, or would cost: every figure, how it is known, and what a large remote"
                        + " model would have cost.",
        footer = {
            "",
            "Exit code: 0 explained, 1 the answers cannot be understood, 2 wrong usage.",
            "",
            "Examples:",
            "  ./rightsize read --format jsonl receipt.jpg | ./rightsize footprint",
            "  ./rightsize footprint --large gemini-2.5-flash answers.jsonl",
            "  ./rightsize footprint --task classify --model gpt-4o-mini --output-tokens 20"
        })
public final class FootprintCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Console console;
    private final InputStream in;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = "Answers as './rightsize read --format jsonl' prints them; - or none: standard input.")
    private List<String> files = List.of();

    @Option(names = "--task", paramLabel = "TASK", description = "What is done: classify, read-receipt, …")
    private @Nullable String task;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "Instead of answers: one ask of this model, at every place where it can be had.")
    private @Nullable String model;

    @Option(names = "--input-tokens", paramLabel = "N", description = "Tokens that a language model is sent.")
    private @Nullable Integer inputTokens;

    @Option(names = "--output-tokens", paramLabel = "N", description = "Tokens that it answers.")
    private @Nullable Integer outputTokens;

    @Option(
            names = "--large",
            paramLabel = "NAME",
            defaultValue = "gpt-4o",
            description = "The large remote model to compare with (default: gpt-4o).")
    private String large = "gpt-4o";

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            defaultValue = "${env:RIGHTSIZE_ZONE:-WOR}",
            description = "Whose electricity the user has: ISO 3166-1 alpha-3 code (default: WOR, the world's).")
    private String zone = Grids.WORLD;

    @Option(names = "--cards", paramLabel = "FILE", description = "JSON file with cards of your own models.")
    private @Nullable Path cards;

    @Option(names = "--json", description = "Print it as JSON.")
    private boolean json;

    /**
     * @param console where complaints go
     * @param in where answers come from if no file is named
     */
    public FootprintCommand(Console console, InputStream in) {
        this.console = console;
        this.in = in;
    }

    @Override
    public Integer call() throws IOException {
        TaskType type = type();
        if (model != null && (type == null || !files.isEmpty())) {
            throw usage("--model describes an ask and needs --task, without files of answers.");
        }
        try {
            Estimates estimates = new Estimates(Catalogues.with(cards), zone, inputTokens, outputTokens);
            print(model == null || type == null ? answered(type, estimates) : described(type, model, estimates));
            return 0;
        } catch (JsonFileException e) {
            e.problems().forEach(problem -> console.err().println("rightsize: " + problem));
            return 1;
        } catch (IllegalArgumentException e) {
            console.err().println("rightsize: " + e.getMessage());
            return 1;
        }
    }

    private Explained described(TaskType type, String name, Estimates estimates) {
        List<Told> told = estimates.of(type, name).stream()
                .map(one -> new Told("One ask of '" + type.label() + "'", words(one), type, 1, one.perAsk()))
                .toList();
        boolean isLarge = name.equals(large);
        return new Explained(told, true, 0, large, isLarge ? null : largeFootprint(type, estimates));
    }

    private Explained answered(@Nullable TaskType type, Estimates estimates) throws IOException {
        List<Told> told = new ArrayList<>();
        int errors = 0;
        for (String file : files.isEmpty() ? List.of("-") : files) {
            Answers answers = Answers.of(file.equals("-") ? "standard input" : "'" + file + "'", text(file));
            told.addAll(answers.told());
            errors += answers.errors();
        }
        TaskType done =
                type != null ? type : told.isEmpty() ? null : told.get(0).task();
        return new Explained(told, false, errors, large, done == null ? null : largeFootprint(done, estimates));
    }

    private @Nullable Footprint largeFootprint(TaskType type, Estimates estimates) {
        Alternative remote = estimates.remote(type, large);
        return remote == null ? null : remote.perAsk();
    }

    private void print(Explained explained) {
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(explained.json()));
        } else {
            explained.text().forEach(out::println);
        }
    }

    private String text(String file) throws IOException {
        if (file.equals("-")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new IllegalArgumentException("There is no file '" + file
                    + "'. Name one that './rightsize read --format" + " jsonl' has written.");
        }
        return Files.readString(path);
    }

    private @Nullable TaskType type() {
        try {
            return task == null ? null : TaskType.of(task);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private static String words(Alternative one) {
        return one.last().model() + " (" + one.kind() + ", " + one.last().place() + ", "
                + one.delivery().name().toLowerCase(Locale.ROOT) + ")";
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
