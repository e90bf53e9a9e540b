package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
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
import dev.rightsize.learn.spelling.CharacterModelFit;
import dev.rightsize.learn.synthesis.line.LineMixture;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.reading.ocr.Alphabet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin
    private final TrainingOptions options = new TrainingOptions(".cache/lines", 60_000, 0.002, 500, 30);

    @Option(
            names = "--cache",
            defaultValue = ".cache/pages",
            description = "Where pages read by the large recogniser are kept (default: ${DEFAULT-VALUE}).")
    private Path cache = Path.of(".cache/pages");

    @Option(
            names = "--columns",
            defaultValue = "2048",
            description = "Pixels across of a worker's batch, all lines (default: ${DEFAULT-VALUE}).")
    private int columns;

    @Option(
            names = "--generated",
            defaultValue = "0.5",
            description = "Share of generated lines where there are real ones (default: ${DEFAULT-VALUE}).")
    private double generated;

    @Option(
            names = "--blend",
            defaultValue = "1",
            description = "Share of what was learned in the weights that are written, the rest being those of --from:"
                    + " a short training forgets less that way (default: ${DEFAULT-VALUE}).")
    private double blend;

    @Option(
            names = "--texts",
            defaultValue = "400000",
            description = "Generated texts whose spelling is counted (default: ${DEFAULT-VALUE}).")
    private int texts;

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess(System.getenv());
        TrainingProgress progress = new TrainingProgress(console.err(), console.progress());
        Files.createDirectories(options.work());
        LineStore store = store(progress);
        Architecture architecture = Architecture.receipts();
        if (store != null && options.from() != null) {
            store = trusted(store, architecture, progress);
        }
        Settings settings = new Settings(options.plan(), columns, generated);
        List<LabelledLine> validation = store == null ? List.of() : validation(store);
        RecogniserTraining training = new RecogniserTraining(
                architecture,
                settings,
                LineMixture.of(DIFFICULTY),
                store == null ? null : RealLines.of(store),
                validation);
        progress.stage(options.stage(architecture));
        Trained trained = training.run(options.checkpoint(), options.begin(architecture), options.minutes(), point -> {
            console.err().println(TrainingOptions.line(point, "lines", "exact"));
            progress.share(options.share(point));
        });
        progress.done();
        Weights weights = options.begin(architecture).towards(trained.weights(), options.from() == null ? 1 : blend);
        WeightsFile.write(options.work().resolve("weights.bin"), architecture, weights);
        Files.writeString(
                options.work().resolve("learning-curve.svg"),
                LearningCurve.svg("Validation lines read exactly", "lines", trained.curve()));
        Origin origin = new Origin(options.begun(), blend, training.quality(weights), validation.size());
        Trained blended = new Trained(weights, trained.curve(), trained.finished());
        progress.stage("counting the spelling of " + texts + " generated texts");
        List<String> spelling = CharacterModelFit.receipts(texts, options.plan().seed());
        Path written = RecogniserBundle.write(
                options.out(), options.version(), architecture, settings, blended, origin, spelling);
        console.err().println("Written: " + written + (trained.finished() ? "" : ", from a training not yet finished"));
        return 0;
    }

    private @Nullable LineStore store(TrainingProgress progress) throws IOException {
        Path data = options.data();
        return data == null
                ? null
                : HarvestedLines.open(data, options.work(), cache, options.threads(), progress::stage, progress::share);
    }

    private LineStore trusted(LineStore store, Architecture architecture, TrainingProgress progress)
            throws IOException {
        byte[] graph = RecogniserGraph.of(architecture, options.begin(architecture), true);
        try (LineModel learned = new LineModel(graph, Alphabet.ofLines(ReceiptAlphabet.lines()), options.threads())) {
            LineStore trusted = TrustedLines.of(store, learned);
            progress.stage("dropped " + (store.lines().size() - trusted.lines().size())
                    + " lines on which PP-OCRv4 and the weights to begin with agree against the transcript");
            return trusted;
        }
    }

    private static List<LabelledLine> validation(LineStore store) {
        return store.lines(Split.VALIDATION).stream().map(StoredLine::plain).toList();
    }
}
