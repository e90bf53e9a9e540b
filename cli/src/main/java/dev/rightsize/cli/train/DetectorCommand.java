package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.detector.DetectorBundle;
import dev.rightsize.learn.detector.DetectorTraining;
import dev.rightsize.learn.detector.GeneratedPages;
import dev.rightsize.learn.detector.PageStore;
import dev.rightsize.learn.detector.RealPages;
import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.evaluate.LearningCurve;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.network.Weights;
import dev.rightsize.learn.network.WeightsFile;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.ocr.TextDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rightsize train detector}: what finds the lines of receipts. */
@Command(
        name = "detector",
        mixinStandardHelpOptions = true,
        description = {
            "Trains what finds lines of text: from generated pages and, with --data, from real ones too, with PP-OCRv4"
                    + " as",
            "its teacher. Stop it when you like: the next start goes on from its checkpoint."
        })
public final class DetectorCommand implements Callable<Integer> {
    private static final long FIRST_SEED = 70_000_000;

    @Option(names = "--data", description = "Folder of sets of real receipts (default: generated pages only).")
    private @Nullable Path data;

    @Option(
            names = "--work",
            defaultValue = ".cache/detector",
            description = "Where checkpoint, curve and pages are kept (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of(".cache/detector");

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
            names = "--pages",
            defaultValue = "240",
            description = "Pages that are generated, once (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--steps",
            defaultValue = "16000",
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
            names = "--crops",
            defaultValue = "3",
            description = "Pieces of pages that a worker learns from in a step (default: ${DEFAULT-VALUE}).")
    private int crops;

    @Option(
            names = "--rate",
            defaultValue = "0.0025",
            description = "Highest learning rate (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(
            names = "--generated",
            defaultValue = "0.3",
            description = "Share of generated pages where there are real ones (default: ${DEFAULT-VALUE}).")
    private double generated;

    @Option(
            names = "--validate-every",
            defaultValue = "250",
            description = "Steps from one validation and checkpoint to the next (default: ${DEFAULT-VALUE}).")
    private int validateEvery;

    @Option(
            names = "--patience",
            defaultValue = "40",
            description = "Validations without a better one after which to stop (default: ${DEFAULT-VALUE}).")
    private int patience;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "Weights to begin with, which another training wrote (default: chance).")
    private @Nullable Path from;

    @Option(names = "--seed", defaultValue = "7", description = "Seed of weights and data (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess(System.getenv());
        TrainingProgress progress = new TrainingProgress(console.err(), console.progress());
        Files.createDirectories(work);
        Architecture architecture = Architecture.detector();
        Plan plan = new Plan(seed, steps, hours, threads, rate, validateEvery, patience);
        try (PageStore rendered = generated(progress);
                PageStore real = real(progress)) {
            DetectorTraining training = new DetectorTraining(architecture, plan, crops, rendered, real, generated);
            progress.stage("training '" + architecture.name() + "', " + architecture.parameters() + " parameters, "
                    + steps + " steps; checkpoint in " + work);
            Trained trained = training.run(work.resolve("checkpoint.bin"), begin(architecture), minutes, point -> {
                console.err().println(line(point));
                progress.share(Math.min(1, Math.max(point.step() / (double) steps, point.hours() / hours)));
            });
            progress.done();
            if (trained.curve().isEmpty()) {
                console.err()
                        .println("Stopped before the first validation: nothing is written. Give it more --minutes.");
                return 1;
            }
            WeightsFile.write(work.resolve("weights.bin"), architecture, trained.weights());
            Files.writeString(
                    work.resolve("learning-curve.svg"),
                    LearningCurve.svg("Text found: mean of recall and precision", "crops", trained.curve()));
            Path written = DetectorBundle.write(out, version, architecture, plan, trained, learnedFrom());
            console.err()
                    .println("Written: " + written + (trained.finished() ? "" : ", from a training not yet finished"));
        }
        return 0;
    }

    private Weights begin(Architecture architecture) throws IOException {
        return from == null ? Weights.initial(architecture, seed) : WeightsFile.read(from, architecture);
    }

    private String learnedFrom() {
        return data == null
                ? "all of generated pages"
                : Math.round(generated * 100) + " % of generated pages, the rest of sroie_train and two thirds of"
                        + " wildreceipt, as PP-OCRv4 and transcripts show their text";
    }

    private PageStore generated(TrainingProgress progress) {
        return kept("generated.pages", progress, file -> {
            try (OnnxEngine engine = new OnnxEngine(1)) {
                progress.stage("rendering " + pages + " pages into " + file);
                new GeneratedPages(teacher(engine)).store(pages, FIRST_SEED, threads, file, progress::share);
            }
        });
    }

    private @Nullable PageStore real(TrainingProgress progress) {
        Path folder = data;
        return folder == null
                ? null
                : kept("real.pages", progress, file -> {
                    try (OnnxEngine engine = new OnnxEngine(threads)) {
                        progress.stage("gathering pages of real receipts into " + file);
                        new RealPages(teacher(engine)).store(TruthSet.discover(folder), file, progress::share);
                    }
                });
    }

    private PageStore kept(String name, TrainingProgress progress, Consumer<Path> builder) {
        Path file = work.resolve(name);
        if (!Files.exists(file)) {
            builder.accept(file);
            progress.done();
        }
        return PageStore.open(file);
    }

    private static TextDetector teacher(OnnxEngine engine) {
        return DetectorTier.HEAVY.open(engine, Bundles.builtIn().open(DetectorTier.HEAVY.bundle()));
    }

    private static String line(CurvePoint point) {
        return String.format(
                Locale.ROOT,
                "%7d steps  %9d crops  %5.2f h  loss %6.3f  found: real %.3f  generated %.3f",
                point.step(),
                point.lines(),
                point.hours(),
                point.loss(),
                point.real(),
                point.generated());
    }
}
