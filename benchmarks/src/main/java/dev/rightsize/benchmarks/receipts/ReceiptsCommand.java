package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.EngineFactory;
import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.learn.dataset.DatasetException;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.evaluate.TypedValues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Reads every set of receipts under a folder with every engine, and prints what was right and what it cost.
 *
 * <p>The costs are measured first, in a process that has read nothing else, and printed last.
 */
@Command(
        name = "receipts",
        description = "Reads every set of receipts under DIR with each engine and scores them against the truth.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ReceiptsCommand implements Callable<Integer> {
    private final Map<String, EngineFactory> factories = new LinkedHashMap<>();
    private final TypedValues parsers;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Folder of sets: truth.jsonl + images.")
    private Path data = Path.of(".");

    @Option(names = "--engines", split = ",", paramLabel = "NAME", description = "Default: all that are known.")
    private List<String> engines = new ArrayList<>();

    @Option(names = "--sets", split = ",", paramLabel = "NAME", description = "Only these sets. Default: all.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N receipts of a set; 0 scores none.")
    private int limit = Integer.MAX_VALUE;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads, or processes at once. Default: ${DEFAULT-VALUE}.")
    private int threads = 2;

    @Option(names = "--speed-set", paramLabel = "NAME", description = "Default: ${DEFAULT-VALUE}.")
    private String speedSet = "sroie_test";

    @Option(names = "--speed-count", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}; 0 measures no speed.")
    private int speedCount = 100;

    @Option(
            names = "--warm-up",
            paramLabel = "N",
            description = "Receipts before the clock runs. Default: ${DEFAULT-VALUE}.")
    private int warmUp = 10;

    @Option(names = "--errors", paramLabel = "FIELD", description = "List the errors of merchant, date or total.")
    private @Nullable ScoredField errors;

    @Option(
            names = "--out",
            paramLabel = "FILE.jsonl",
            description = "Write what was read, to FILE.SET.ENGINE.jsonl for each set and engine.")
    private @Nullable Path out;

    @Option(names = "--markdown", paramLabel = "FILE", description = "Write the report as Markdown too.")
    private @Nullable Path markdown;

    @Option(names = "--charts", paramLabel = "DIR", description = "Write risk-coverage curves as SVG.")
    private @Nullable Path charts;

    /** A command that knows these engines, the first being ours, and judges errors by these parsers. */
    public ReceiptsCommand(List<EngineFactory> factories, TypedValues parsers) {
        factories.forEach(factory -> this.factories.put(factory.name(), factory));
        this.parsers = parsers;
    }

    /** Returns 0, or 1 if no engine could be opened. */
    @Override
    public Integer call() throws IOException {
        checkOptions();
        List<TruthSet> found = discover();
        Report report = new Report(spec().commandLine().getOut());
        report.heading("Receipts");
        report.paragraph(Machine.describe() + ", " + threads + " threads");
        List<ReadingEngine> opened = open(report);
        try {
            if (opened.isEmpty()) {
                return 1;
            }
            List<SpeedFigures> speed = measure(report, found, opened);
            score(report, found, opened);
            printSpeed(report, speed);
            if (markdown != null) {
                Files.writeString(markdown, report.markdown());
            }
            return 0;
        } finally {
            opened.forEach(ReadingEngine::close);
        }
    }

    private void checkOptions() {
        for (String engine : engines) {
            if (!factories.containsKey(engine)) {
                throw usage(
                        "Unknown engine '" + engine + "'. Known are: " + String.join(", ", factories.keySet()) + ".");
            }
        }
        if (threads < 1 || limit < 0 || speedCount < 0 || warmUp < 0) {
            throw usage("--threads must be at least 1, and --limit, --speed-count, --warm-up not negative.");
        }
    }

    private List<TruthSet> discover() {
        try {
            List<TruthSet> all = TruthSet.discover(data);
            List<String> names = all.stream().map(TruthSet::name).toList();
            for (String name : sets) {
                if (!names.contains(name)) {
                    throw usage("There is no set '" + name + "' under " + data + ". There are: "
                            + String.join(", ", names) + ".");
                }
            }
            return all;
        } catch (DatasetException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private List<ReadingEngine> open(Report report) {
        List<ReadingEngine> opened = new ArrayList<>();
        for (EngineFactory factory : factories.values()) {
            if (!engines.isEmpty() && !engines.contains(factory.name())) {
                continue;
            }
            String missing = factory.missing();
            if (missing == null) {
                report.paragraph(factory.name() + ": " + factory.describe());
                opened.add(factory.open(threads));
            } else {
                report.paragraph("skipped: " + factory.name() + ": " + missing);
            }
        }
        return opened;
    }

    private List<SpeedFigures> measure(Report report, List<TruthSet> found, List<ReadingEngine> opened) {
        if (speedCount == 0) {
            return List.of();
        }
        for (TruthSet set : found) {
            if (set.name().equals(speedSet) && !set.receipts().isEmpty()) {
                return new SpeedRun(set.first(speedCount), opened, warmUp).measure();
            }
        }
        report.paragraph(
                "skipped: speed: there is no set '" + speedSet + "' under " + data + "; name one by --speed-set.");
        return List.of();
    }

    private void score(Report report, List<TruthSet> found, List<ReadingEngine> opened) throws IOException {
        List<TruthSet> chosen = limit == 0
                ? List.of()
                : found.stream()
                        .filter(set -> sets.isEmpty() || sets.contains(set.name()))
                        .map(set -> set.first(limit))
                        .sorted(Comparator.comparing(TruthSet::synthetic))
                        .toList();
        CalibrationSection calibration = new CalibrationSection();
        for (boolean synthetic : new boolean[] {false, true}) {
            List<TruthSet> kind =
                    chosen.stream().filter(set -> set.synthetic() == synthetic).collect(Collectors.toList());
            if (!kind.isEmpty()) {
                report.heading(synthetic ? "Generated receipts" : "Real receipts");
                for (TruthSet set : kind) {
                    score(report, set, opened, synthetic ? new CalibrationSection() : calibration);
                }
            }
        }
        calibration.print(report, charts);
    }

    private void score(Report report, TruthSet set, List<ReadingEngine> opened, CalibrationSection calibration)
            throws IOException {
        List<SetResult> results = new ArrayList<>();
        for (ReadingEngine engine : opened) {
            Path file = out == null ? null : Export.file(out, set.name(), engine.name());
            try (Readings readings = new Readings(engine);
                    Export export = Export.to(file);
                    ProgressBar bar = ProgressBar.of(
                            set.name() + " " + engine.name(), set.receipts().size())) {
                results.add(SetResult.of(engine.name(), set, readings.read(set, set.receipts(), reading -> {
                    export.add(reading);
                    bar.step();
                })));
            }
        }
        report.subheading(set.name() + ", " + set.receipts().size() + " receipts");
        report.table(ScoreTable.of(results));
        for (SetResult result : results) {
            calibration.add(result);
            for (TimedReading failure : result.failures()) {
                report.paragraph(result.engine() + " failed on "
                        + failure.truth().file() + ": " + failure.result().error());
            }
            if (errors != null) {
                ErrorSection.print(report, set, result, errors, parsers);
            }
        }
    }

    private void printSpeed(Report report, List<SpeedFigures> speed) {
        if (!speed.isEmpty()) {
            report.heading("Cost of a receipt: the first " + speed.get(0).receipts() + " of " + speedSet
                    + ", warm, engines interleaved");
            report.table(SpeedTable.of(speed));
            SpeedTable.ratios(speed).forEach(report::paragraph);
        }
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec().commandLine(), message);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("The command is run by picocli only.");
        }
        return spec;
    }
}
