package dev.rightsize.cli.train;

import dev.rightsize.cli.read.Console;
import dev.rightsize.learn.dataset.PageCache;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.Transcript;
import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.Prediction;
import dev.rightsize.learn.evaluate.Predictions;
import dev.rightsize.learn.features.LabelledReceipt;
import dev.rightsize.learn.features.RoleTargets;
import dev.rightsize.learn.receipts.CrossFit;
import dev.rightsize.learn.receipts.ReceiptBundleWriter;
import dev.rightsize.learn.receipts.ReceiptTraining;
import dev.rightsize.learn.receipts.TrainingReport;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.RecogniserTier;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.TextTiers;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.reading.receipt.rows.PageFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./rightsize train receipt-roles}: what the rows of a receipt are for, and which merchant, date and total to believe. */
@Command(
        name = "receipt-roles",
        mixinStandardHelpOptions = true,
        description = "Trains what understands receipts: from generated receipts and, with --data, from real ones too.")
public final class ReceiptRolesCommand implements Callable<Integer> {
    @Option(names = "--data", description = "Folder of sets of real receipts (default: generated ones only).")
    private @Nullable Path data;

    @Option(
            names = "--cache",
            defaultValue = ".cache/pages",
            description = "Where read pages are kept for the next training (default: ${DEFAULT-VALUE}).")
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
            names = "--synthetic",
            defaultValue = "1500",
            description = "How many generated receipts (default: ${DEFAULT-VALUE}).")
    private int synthetic;

    @Option(names = "--epochs", defaultValue = "8", description = "Passes over them (default: ${DEFAULT-VALUE}).")
    private int epochs;

    @Option(names = "--folds", defaultValue = "5", description = "Folds of cross-fitting (default: ${DEFAULT-VALUE}).")
    private int folds;

    @Option(
            names = "--seed",
            defaultValue = "7",
            description = "The same seed gives the same bundle (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--detector",
            defaultValue = "LIGHT",
            description = "What finds the lines of these pages: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private DetectorTier detector = DetectorTier.LIGHT;

    @Option(
            names = "--recogniser",
            defaultValue = "LIGHT",
            description = "Whose pages thresholds are fitted to: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private RecogniserTier recogniser = RecogniserTier.LIGHT;

    @Option(
            names = "--beside",
            defaultValue = "TIERED",
            description = "From whose pages to learn too, measured beside (default: ${DEFAULT-VALUE}).")
    private RecogniserTier beside = RecogniserTier.TIERED;

    @Option(
            names = "--predictions",
            description =
                    "Folder for the cross-validated readings, one file a set as the scorer reads them, and report and chart.")
    private @Nullable Path predictions;

    @Override
    public Integer call() throws IOException {
        Console console = Console.ofProcess(System.getenv());
        TrainingProgress progress = new TrainingProgress(console.err(), console.progress());
        List<TruthSet> sets = data == null
                ? List.of()
                : TruthSet.discover(data).stream()
                        .filter(set -> !set.synthetic())
                        .toList();
        List<LabelledReceipt> receipts = read(sets, recogniser, progress);
        List<LabelledReceipt> others = read(sets, beside, progress);
        CrossFit.Settings settings = new CrossFit.Settings(folds, synthetic, epochs, seed);
        progress.stage("training on " + receipts.size() + " real and " + synthetic + " generated receipts");
        ReceiptTraining.Trained trained = new ReceiptTraining(receipts, others, settings).run(progress::share);
        progress.done();
        TrainingReport report = TrainingReport.of(sets, receipts, trained.predictions());
        report(report, recogniser, receipts, trained.predictions(), console);
        report(TrainingReport.of(sets, others, trained.others()), beside, others, trained.others(), console);
        List<String> readers = List.of(words(recogniser), words(beside));
        Path written = ReceiptBundleWriter.write(out, version, settings, sets, readers, trained, report);
        console.err().println("Written: " + written);
        return 0;
    }

    private String words(RecogniserTier tier) {
        return detector.name().toLowerCase(Locale.ROOT) + " detector with "
                + tier.name().toLowerCase(Locale.ROOT) + " recogniser";
    }

    private void report(
            TrainingReport report,
            RecogniserTier tier,
            List<LabelledReceipt> receipts,
            List<Prediction> read,
            Console console)
            throws IOException {
        console.err().println(tier);
        report.lines().forEach(console.err()::println);
        if (predictions != null) {
            Path folder = predictions.resolve(tier.name().toLowerCase(Locale.ROOT));
            save(receipts, read, folder);
            Files.writeString(folder.resolve("risk-coverage.svg"), report.chart());
            Files.write(folder.resolve("report.txt"), report.lines());
        }
    }

    private List<LabelledReceipt> read(List<TruthSet> sets, RecogniserTier tier, TrainingProgress progress) {
        TextTiers tiers = new TextTiers(detector, tier);
        PageCache pages = PageCache.of(cache, tiers);
        List<LabelledReceipt> receipts = new ArrayList<>();
        int count = sets.stream().mapToInt(set -> set.receipts().size()).sum();
        progress.stage("reading " + count + " pictures, " + tiers + " (kept in " + cache + ")");
        try (TextReader reader = TextReader.open(null, 2, tiers)) {
            PictureDecoder decoder = new PictureDecoder();
            for (TruthSet set : sets) {
                for (ReceiptTruth truth : set.receipts()) {
                    PageFacts page = PageFacts.of(pages.page(set, truth, image -> reader.read(decoder.decode(image))));
                    receipts.add(new LabelledReceipt(
                            set.name(), truth, page, RoleTargets.of(page, truth, Transcript.read(set, truth)), true));
                    progress.share((double) receipts.size() / count);
                }
            }
        }
        progress.done();
        return receipts;
    }

    private static void save(List<LabelledReceipt> receipts, List<Prediction> predictions, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        for (String set : receipts.stream().map(LabelledReceipt::set).distinct().toList()) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < receipts.size(); i++) {
                if (receipts.get(i).set().equals(set)) {
                    lines.add(Predictions.toJson(predictions.get(i)));
                }
            }
            Files.write(folder.resolve(set + ".jsonl"), lines);
        }
    }
}
