package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.evaluate.LearningCurve;
import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.lines.HarvestedLines;
import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.LineModel;
import dev.rightsize.learn.lines.LineStore;
import dev.rightsize.learn.lines.RealLines;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.lines.Split;
import dev.rightsize.learn.lines.StoredLine;
import dev.rightsize.learn.lines.TrustedLines;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.network.WeightsFile;
import dev.rightsize.learn.recogniser.RecogniserBundle;
import dev.rightsize.learn.recogniser.RecogniserBundle.Origin;
import dev.rightsize.learn.recogniser.RecogniserTraining;
import dev.rightsize.learn.recogniser.RecogniserTraining.Settings;
import dev.rightsize.learn.synthesis.line.LineMixture;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.reading.ocr.Alphabet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rightsize train recogniser}: what reads the lines of receipts. */
@Command(
        name = "recogniser",
        mixinStandardHelpOptions = true,
        description = {
            "Trains what reads lines of text: from generated lines and, with --data, from real ones too.",
            "Stop it when you like: the next start goes on from its checkpoint."
        })
public final class RecogniserCommand implements Callable<Integer> {
    /** How hard generated lines are: harder ones teach what nobody can read. */
    private static final double DIFFICULTY = 0.7;

    @Option(names = "--data", description = "Folder of sets of real receipts (default: generated lines only).")
    private @Nullable Path data;

    @Option(
            names = "--work",
            defaultValue = ".cache/lines",
            description = "Where checkpoint, curve and real lines are kept (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of(".cache/lines");

    @Option(
            names = "--cache",
            defaultValue = ".cache/pages",
            description = "Where pages read by the large recogniser are kept (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of(".cache/pages");

    @Option(
            names = "--out",
            defaultValue = "local/src/main/resources/dev/rightsize/bundles",
            description = "Folder of bundles to write to (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("local/src/main/resources/dev/rightsize/bundles");

    @Option(
            names = "--bundle-version",
            defaultValue = "1.0.0",
            description = "Version of the bundle that is written (default: ${DEFAULT-VALUE}).")
    private String version = "1.0.0";

    @Option(
            names = "--steps",
            defaultValue = "60000",
            description = "Steps of the whole training (default: ${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--hours",
            defaultValue = "100",
            description = "Hours of the whole training, where its steps take longer (default: ${DEFAULT-VALUE}).")
    private double hours;

    @Option(names = "--minutes", defaultValue = "600", description = "Stop for now after these (default: ten hours).")
    private double minutes;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Workers that learn at the same time, a core each (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--columns",
            defaultValue = "2048",
            description = "Pixels across of a worker's batch, all lines (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Option(
            names = "--rate",
            defaultValue = "0.002",
            description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--generated",
            defaultValue = "0.5",
            description = "Share of generated lines where there are real ones (default: ${DEFAULT-VALUE}).")
    private double generated;

    @Option(
            names = "--validate-every",
            defaultValue = "500",
            description = "Steps from one validation and checkpoint to the next (default: ${DEFAULT-VALUE}).")
    private int validateEvery;

    @Option(
            names = "--patience",
            defaultValue = "30",
            description = "Validations without a better one after which to stop (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Weights to begin with, such as learn/weights/line-recogniser-1.1.0.bin.")
    private @Nullable Path from;

    @Option(
            names = "--blend",
            defaultValue = "1",
            description = "Share of what was learned in the weights that are written, the rest being those of --from:"
                    + " a short training forgets less that way (default: ${DEFAULT-VALUE}).")
    private double blend;

    @Option(names = "--seed", defaultValue = "7", description = "Seed of weights and data (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess(System.getenv());
        TrainingProgress progress = new TrainingProgress(console.err(), console.progress());
        Files.createDirectories(work);
        LineStore store =
                data == null ? null : HarvestedLines.open(data, work, cache, threads, progress::stage, progress::share);
        Architecture architecture = Architecture.receipts();
        if (store != null && from != null) {
            store = trusted(store, architecture, progress);
        }
        Settings settings =
                new Settings(seed, steps, hours, threads, columns, rate, generated, validateEvery, patience);
        List<LabelledLine> validation = store == null ? List.of() : validation(store);
        RecogniserTraining training = new RecogniserTraining(
                architecture,
                settings,
                LineMixture.of(DIFFICULTY),
                store == null ? null : RealLines.of(store),
                validation);
        progress.stage("training '" + architecture.name() + "', " + architecture.parameters() + " parameters, " + steps
                + " steps; checkpoint in " + work);
        Trained trained = training.run(work.resolve("checkpoint.bin"), begin(architecture), minutes, point -> {
            console.err().println(line(point));
            progress.share(Math.min(1, point.step() / (double) steps));
        });
        progress.done();
        Weights weights = begin(architecture).towards(trained.weights(), from == null ? 1 : blend);
        WeightsFile.write(work.resolve("weights.bin"), architecture, weights);
        Files.writeString(
                work.resolve("learning-curve.svg"),
                LearningCurve.svg("Validation lines read exactly", "lines", trained.curve()));
        Origin origin = new Origin(begun(), blend, training.quality(weights), validation.size());
        Trained blended = new Trained(weights, trained.curve(), trained.finished());
        Path written = RecogniserBundle.write(out, version, architecture, settings, blended, origin);
        console.err().println("Written: " + written + (trained.finished() ? "" : ", from a training not yet finished"));
        return 0;
    }

    private LineStore trusted(LineStore store, Architecture architecture, TrainingProgress progress)
            throws IOException {
        byte[] graph = RecogniserGraph.of(architecture, begin(architecture), true);
        try (LineModel learned = new LineModel(graph, Alphabet.ofLines(ReceiptAlphabet.lines()), threads)) {
            LineStore trusted = TrustedLines.of(store, learned);
            progress.stage("dropped " + (store.lines().size() - trusted.lines().size())
                    + " lines on which PP-OCRv4 and the weights to begin with agree against the transcript");
            return trusted;
        }
    }

    private @Nullable String begun() {
        return from == null ? null : from.getFileName().toString().replace(".bin", "");
    }

    private Weights begin(Architecture architecture) throws IOException {
        return from == null ? Weights.initial(architecture, seed) : WeightsFile.read(from, architecture);
    }

    private static List<LabelledLine> validation(LineStore store) {
        return store.lines(Split.VALIDATION).stream().map(StoredLine::plain).toList();
    }

    private static String line(CurvePoint point) {
        return String.format(
                Locale.ROOT,
                "%7d steps  %9d lines  %5.2f h  loss %6.3f  exact: real %.3f  generated %.3f",
                point.step(),
                point.lines(),
                point.hours(),
                point.loss(),
                point.real(),
                point.generated());
    }
}
