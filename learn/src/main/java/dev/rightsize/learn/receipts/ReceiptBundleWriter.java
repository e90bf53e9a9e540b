package dev.rightsize.learn.receipts;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.FieldScore;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.ReceiptGraphs;
import dev.rightsize.learn.export.TrainedCard;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.TextReader;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Writes the networks that understand receipts as a bundle, with a card that tells how they came about. */
public final class ReceiptBundleWriter {
    /** Of the networks of 1.0.0, which have the shape of any other version's. */
    private static final TrainedCard.ServerTime TIME = new TrainedCard.ServerTime(
            6,
            6,
            "docs/benchmarks.md, median of understanding, 100 receipts, one thread",
            "2026-11-23",
            "Intel Xeon, 2 threads, OpenJDK 17");

    private static final String CROSS_VALIDATED = "cross-validated by merchant";

    private ReceiptBundleWriter() {}

    /**
     * Writes and returns the bundle's folder.
     *
     * @param readers what read the real receipts, in words
     */
    public static Path write(
            Path folder,
            String version,
            CrossFit.Settings settings,
            List<TruthSet> sets,
            List<String> readers,
            ReceiptTraining.Trained trained,
            TrainingReport report)
            throws IOException {
        ReceiptModels models = trained.models();
        new BundleWriter(ReceiptBundle.NAME, version, "read-receipt")
                .file(ReceiptBundle.file(RoleModel.MODEL), ReceiptGraphs.roles(models.roles()))
                .file(
                        ReceiptBundle.file(ReceiptUnderstanding.MERCHANT_MODEL),
                        ReceiptGraphs.choice(ReceiptUnderstanding.MERCHANT_MODEL, models.merchant()))
                .file(
                        ReceiptBundle.file(ReceiptUnderstanding.DATE_MODEL),
                        ReceiptGraphs.choice(ReceiptUnderstanding.DATE_MODEL, models.date()))
                .file(
                        ReceiptBundle.file(ReceiptUnderstanding.TOTAL_MODEL),
                        ReceiptGraphs.choice(ReceiptUnderstanding.TOTAL_MODEL, models.total()))
                .json(ReceiptBundle.CHOICES, trained.choices())
                .write(folder, card(settings, sets, readers, report));
        return folder.resolve(ReceiptBundle.NAME).resolve(version);
    }

    private static ObjectNode card(
            CrossFit.Settings settings, List<TruthSet> sets, List<String> readers, TrainingReport report) {
        String real = sets.stream()
                .map(set -> set.name() + " (" + set.receipts().size() + ")")
                .collect(Collectors.joining(", "));
        String recipe = settings.syntheticPages() + " generated pages, " + settings.epochs() + " epochs"
                + (real.isEmpty()
                        ? ""
                        : "; real receipts as read by " + String.join(" and by ", readers) + ": " + real);
        TrainedCard card = new TrainedCard(
                        "Tells what the rows of a receipt are for and which merchant, date and total to believe.",
                        "./rightsize train receipt-roles")
                .needs(TextReader.LINES)
                .languages(List.of("en", "es", "ca", "fr", "de", "it", "pt"))
                .trained(recipe, settings.seed())
                .latency("read-receipt", TIME);
        report.scores().forEach((set, score) -> addQuality(set, score, card));
        report.calibrations()
                .forEach((field, calibration) -> card.quality(
                        field.key() + " expected calibration error",
                        calibration.expectedError(),
                        "all sets",
                        CROSS_VALIDATED));
        return card.json();
    }

    private static void addQuality(String set, ReceiptScore score, TrainedCard card) {
        for (ScoredField field : ScoredField.values()) {
            FieldScore figures = score.field(field);
            if (figures != null) {
                card.quality(field.key() + " right", figures.fuzzyShare(), set, CROSS_VALIDATED)
                        .quality(field.key() + " wrong", figures.wrongShare(), set, CROSS_VALIDATED);
            }
        }
        Double allThree = score.allThree();
        if (allThree != null) {
            card.quality("merchant, date and total right", allThree, set, CROSS_VALIDATED);
        }
        if (score.itemPairs() != null) {
            card.quality("items F1 (pair)", score.itemPairs().f1(), set, CROSS_VALIDATED);
        }
    }
}
