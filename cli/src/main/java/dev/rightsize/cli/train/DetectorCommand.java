package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.detector.DetectorBundle;
import dev.rightsize.learn.detector.DetectorTraining;
import dev.rightsize.learn.detector.GeneratedPages;
import dev.rightsize.learn.detector.PageStore;
import dev.rightsize.learn.detector.RealPages;
import dev.rightsize.learn.evaluate.LearningCurve;
import dev.rightsize.learn.network.Architecture;
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
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ./rightsize train detector}: what finds the lines of receipts. */
@Command(
        name = "detector",
        mixinStandardHelpOptions = true,
        description = {
            "Trains what finds lines of text: from generated pages and, with --data, from real ones too, with",
            "PP-OCRv4 as its teacher. Stop it when you like: the next start goes on from its checkpoint."
        })
public final class DetectorCommand implements Callable<Integer> {
    private static final long FIRST_SEED = 70_000_000;

    @Mixin
    private final TrainingOptions options = new TrainingOptions(".cache/detector", 16_000, 0.0025, 250, 40);

    @Option(
            names = "--pages",
            defaultValue = "240",
            description = "Pages that are generated, once (default: ${DEFAULT-VALUE}).")
    private int pages;

    @Option(
            names = "--crops",
            defaultValue = "3",
            description = "Pieces of pages that a worker learns from in a step (default: ${DEFAULT-VALUE}).")
    private int crops;

    @Option(
            names = "--generated",
            defaultValue = "0.3",
            description = "Share of generated pages where there are real ones (default: ${DEFAULT-VALUE}).")
    private double generated;

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess(System.getenv());
        TrainingProgress progress = new TrainingProgress(console.err(), console.progress());
        Files.createDirectories(options.work());
        Architecture architecture = Architecture.detector();
        Plan plan = options.plan();
        try (PageStore rendered = generated(progress);
                PageStore real = real(progress)) {
            DetectorTraining training = new DetectorTraining(architecture, plan, crops, rendered, real, generated);
            progress.stage(options.stage(architecture));
            Trained trained =
                    training.run(options.checkpoint(), options.begin(architecture), options.minutes(), point -> {
                        console.err().println(TrainingOptions.line(point, "crops", "found"));
                        progress.share(options.share(point));
                    });
            progress.done();
            if (trained.curve().isEmpty()) {
                console.err()
                        .println("Stopped before the first validation: nothing is written. Give it more --minutes.");
                return 1;
            }
            WeightsFile.write(options.work().resolve("weights.bin"), architecture, trained.weights());
            Files.writeString(
                    options.work().resolve("learning-curve.svg"),
                    LearningCurve.svg("Text found: mean of recall and precision", "crops", trained.curve()));
            Path written =
                    DetectorBundle.write(options.out(), options.version(), architecture, plan, trained, learnedFrom());
            console.err()
                    .println("Written: " + written + (trained.finished() ? "" : ", from a training not yet finished"));
        }
        return 0;
    }

    private String learnedFrom() {
        String begun = options.begun() == null ? "" : "begun with " + options.begun() + "; ";
        return options.data() == null
                ? begun + "all of generated pages"
                : begun + Math.round(generated * 100)
                        + " % of generated pages, the rest of sroie_train and two thirds of"
                        + " wildreceipt, as PP-OCRv4 and transcripts show their text";
    }

    private PageStore generated(TrainingProgress progress) {
        return kept("generated.pages", progress, file -> {
            try (OnnxEngine engine = new OnnxEngine(1)) {
                progress.stage("rendering " + pages + " pages into " + file);
                new GeneratedPages(teacher(engine)).store(pages, FIRST_SEED, options.threads(), file, progress::share);
            }
        });
    }

    private @Nullable PageStore real(TrainingProgress progress) {
        Path folder = options.data();
        return folder == null
                ? null
                : kept("real.pages", progress, file -> {
                    try (OnnxEngine engine = new OnnxEngine(options.threads())) {
                        progress.stage("gathering pages of real receipts into " + file);
                        new RealPages(teacher(engine)).store(TruthSet.discover(folder), file, progress::share);
                    }
                });
    }

    private PageStore kept(String name, TrainingProgress progress, Consumer<Path> builder) {
        Path file = options.work().resolve(name);
        if (!Files.exists(file)) {
            builder.accept(file);
            progress.done();
        }
        return PageStore.open(file);
    }

    private static TextDetector teacher(OnnxEngine engine) {
        return DetectorTier.HEAVY.open(engine, Bundles.builtIn().open(DetectorTier.HEAVY.bundle()));
    }
}
