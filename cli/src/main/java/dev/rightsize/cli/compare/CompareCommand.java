package dev.rightsize.cli.compare;

import dev.rightsize.cli.advise.RequirementFlags;
import dev.rightsize.cli.read.Console;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.placement.Situation;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Contestant;
import dev.rightsize.learn.compare.CsvTable;
import dev.rightsize.learn.compare.GoldSet;
import dev.rightsize.learn.compare.Judge;
import dev.rightsize.learn.compare.Trial;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.local.Catalogues;
import dev.rightsize.local.catalogue.ShippedGrids;
import dev.rightsize.local.json.SituationJson;
import dev.rightsize.local.jsonfile.JsonFile;
import dev.rightsize.local.jsonfile.JsonFileException;
import dev.rightsize.local.store.BundleException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./rightsize compare TASK --data FILE --models …} */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        usageHelpWidth = 100,
        usageHelpAutoWidth = false,
        description = "Puts models side by side on examples of yours and recommends the smallest that will do.",
        footer = {
            "",
            "--models takes names of './rightsize models --task classify', folders that './rightsize train classify'",
            "wrote, and what is trained here on your data: ngram, minilm, ngram+minilm.",
            "The most common label ('majority-class') always takes part: it is what a model must beat.",
            "Exit code: 0 compared, 1 a file or a model has errors, 2 wrong usage.",
            "",
            "Examples:",
            "  ./rightsize compare classify --data gold.csv --models ngram --recorded gpt4=gpt-4o",
            "  ./rightsize compare classify --data gold.csv --models my-classifier/,gpt-4o-mini --report page.html",
            "  ./rightsize compare classify --data gold.csv --recorded gpt4=gpt-4o --quality-minimum 0.9 --sensitive"
        })
public final class CompareCommand implements Callable<Integer> {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Console console;
    private final Map<String, String> environment;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "TASK", description = "What the models do: classify.")
    private String task = "";

    @Option(names = "--data", required = true, paramLabel = "FILE", description = "CSV with texts and right labels.")
    private Path data = Path.of("");

    @Option(names = "--text-column", paramLabel = "NAME", description = "Column of the texts (default: text).")
    private @Nullable String textColumn;

    @Option(
            names = "--label-column",
            paramLabel = "NAME",
            description = "Column of the right labels (default: label, gold or category).")
    private @Nullable String labelColumn;

    @Option(names = "--models", split = ",", paramLabel = "NAME", description = "Models and folders, with commas.")
    private List<String> models = List.of();

    @Option(
            names = "--recorded",
            paramLabel = "COLUMN=MODEL",
            description = "Answers recorded earlier: their column and who gave them, with commas.")
    private List<String> recorded = List.of();

    @Option(
            names = "--folds",
            defaultValue = "5",
            paramLabel = "N",
            description =
                    "Parts of the data for what is trained here: on all parts but one, asked for that one, in turn"
                            + " (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--train", paramLabel = "FILE", description = "CSV to train on instead of parts of the data.")
    private @Nullable Path train;

    @Option(names = "--cards", paramLabel = "FILE", description = "JSON file with cards of your own models.")
    private @Nullable Path cards;

    @Option(
            names = "--spend-at-most",
            defaultValue = "1",
            paramLabel = "USD",
            description =
                    "What asking one model over the network may cost (default: ${DEFAULT-VALUE}); nothing is asked"
                            + " if it may cost more.")
    private double maxMoneyUsd;

    @Option(names = "--report", paramLabel = "FILE", description = "Write a page with pictures, in one file.")
    private @Nullable Path report;

    @Option(names = "--json", description = "Print the comparison as JSON.")
    private boolean json;

    @Option(
            names = "--sure",
            description = "A model counts as good enough only if the lower end of its interval is, too.")
    private boolean sure;

    @Option(
            names = "--requirements",
            paramLabel = "FILE",
            description = "JSON file with the requirements, as './rightsize advise --input' takes it; or flags:")
    private @Nullable Path requirements;

    private CompareCommand(Console console, Map<String, String> environment) {
        this.console = console;
        this.environment = environment;
    }

    /**
     * The command, with a flag for each requirement.
     *
     * @param console where complaints go
     * @param environment where keys are
     */
    public static CommandLine create(Console console, Map<String, String> environment) {
        CommandLine command = new CommandLine(new CompareCommand(console, environment));
        RequirementFlags.addTo(command.getCommandSpec());
        return command;
    }

    @Override
    public Integer call() throws IOException {
        try {
            checkUsage();
            print(compare());
            return 0;
        } catch (JsonFileException e) {
            e.problems().forEach(problem -> console.err().println("rightsize: " + RequirementFlags.told(problem)));
            return 1;
        } catch (DatasetException | BundleException | IllegalArgumentException | ModelException e) {
            console.err().println("rightsize: " + e.getMessage());
            return 1;
        }
    }

    private void checkUsage() {
        TaskType type;
        try {
            type = TaskType.of(task);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
        if (type != TaskType.CLASSIFY) {
            throw usage("'compare' knows 'classify' only, but was given '" + task
                    + "'. How well receipts are read is in docs/benchmarks.md.");
        }
        if (models.isEmpty() && recorded.isEmpty()) {
            throw usage("There is nothing to compare. Name --models, or --recorded answers.");
        }
        if (requirements != null && RequirementFlags.given(Objects.requireNonNull(spec))) {
            throw usage("Give the requirements in one way: --requirements FILE, or flags such as --sensitive.");
        }
    }

    private Comparison compare() {
        GoldSet gold = GoldSet.of(CsvTable.read(data), textColumn, labelColumn);
        Situation situation = situation(gold);
        Catalogue catalogue = Catalogues.with(cards);
        Judge judge = new Judge(situation.task().requirements(), sure);
        Contestants contestants = new Contestants(
                catalogue,
                ShippedGrids.grids(),
                situation.zone(),
                situation.task(),
                folds,
                train == null ? null : GoldSet.of(CsvTable.read(train), textColumn, labelColumn),
                maxMoneyUsd,
                new Apis(environment),
                this::progress);
        List<Trial> trials = new ArrayList<>();
        for (Contestant contestant : contestants.all(models, Recorded.all(recorded))) {
            progress(contestant.name());
            trials.add(contestant.answer(gold));
        }
        progress("");
        return judge.compare(gold, trials);
    }

    private Situation situation(GoldSet gold) {
        if (requirements != null) {
            return SituationJson.read(JsonFile.read(requirements));
        }
        ObjectNode known = JSON.createObjectNode().put("task", TaskType.CLASSIFY.label());
        gold.labels().forEach(known.putArray("outputs")::add);
        return RequirementFlags.read(Objects.requireNonNull(spec), known);
    }

    private void print(Comparison comparison) throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(ComparisonJson.of(comparison)));
        } else {
            ComparisonText.lines(comparison).forEach(out::println);
        }
        if (report != null) {
            Files.writeString(report, ReportPage.of(comparison));
            console.err().println("Report: " + report);
        }
    }

    /** On a line that the next one overwrites, for those who watch. */
    private void progress(String text) {
        if (console.progress()) {
            console.err().printf("\r\033[K%s", text);
            console.err().flush();
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
