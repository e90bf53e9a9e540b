package dev.rightsize.learn.receipts;

import dev.rightsize.learn.dataset.TruthSet;
import dev.rightsize.learn.evaluate.FieldScore;
import dev.rightsize.learn.evaluate.ReceiptScore;
import dev.rightsize.learn.evaluate.ScoredField;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.ReceiptGraphs;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.TextReader;
import dev.rightsize.reading.receipt.rows.RoleModel;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the networks that understand receipts as a bundle, with a card that tells how they came about. */
public final class ReceiptBundleWriter {
    private ReceiptBundleWriter() {}

    /** Writes and returns the bundle's folder. */
    public static Path write(
            Path folder,
            String version,
            CrossFit.Settings settings,
            List<TruthSet> sets,
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
                .write(folder, card(settings, sets, report));
        return folder.resolve(ReceiptBundle.NAME).resolve(version);
    }

    private static ObjectNode card(CrossFit.Settings settings, List<TruthSet> sets, TrainingReport report) {
        String real = sets.stream()
                .map(set -> set.name() + " (" + set.receipts().size() + ")")
                .collect(Collectors.joining(", "));
        ObjectNode card = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put(
                        "description",
                        "Tells what the rows of a receipt are for and which merchant, date and total to believe.")
                .put("licence", "Apache-2.0")
                .put("source", "./rightsize train receipt-roles");
        card.putArray("needs").add(TextReader.PP_OCR);
        ArrayNode languages = card.putArray("languages");
        List.of("en", "es", "ca", "fr", "de", "it", "pt").forEach(languages::add);
        card.put(
                "trainedOn",
                settings.syntheticPages() + " generated pages, " + settings.epochs() + " epochs"
                        + (real.isEmpty()
                                ? ""
                                : "; real receipts as read by pp-ocr-v4 and by line-recogniser: " + real));
        card.put("trainedAt", LocalDate.now().toString());
        card.put("seed", settings.seed());
        card.putArray("latencies").add(latency());
        ArrayNode quality = card.putArray("quality");
        report.scores().forEach((set, score) -> addQuality(set, score, quality));
        report.calibrations()
                .forEach((field, calibration) -> addFigure(
                        quality, field.key() + " expected calibration error", calibration.expectedError(), "all sets"));
        return card;
    }

    /** Measured with the networks of 1.0.0, of the same shape as any other version's. */
    private static ObjectNode latency() {
        ObjectNode latency = JsonMapper.builder()
                .build()
                .createObjectNode()
                .put("task", "read-receipt")
                .put("place", "SERVER");
        latency.putObject("ms")
                .put("value", 6)
                .put("basis", "MEASURED")
                .put("source", "docs/benchmarks.md, median of understanding, 100 receipts")
                .put("date", "2026-11-23");
        latency.putObject("cpuMs")
                .put("value", 6)
                .put("basis", "MEASURED")
                .put("source", "docs/benchmarks.md, one thread")
                .put("date", "2026-11-23");
        return latency.put("machine", "Intel Xeon, 2 threads, OpenJDK 17");
    }

    private static void addQuality(String set, ReceiptScore score, ArrayNode quality) {
        for (ScoredField field : ScoredField.values()) {
            FieldScore figures = score.field(field);
            if (figures != null) {
                addFigure(quality, field.key() + " right", figures.fuzzyShare(), set);
                addFigure(quality, field.key() + " wrong", figures.wrongShare(), set);
            }
        }
        Double allThree = score.allThree();
        if (allThree != null) {
            addFigure(quality, "merchant, date and total right", allThree, set);
        }
        if (score.itemPairs() != null) {
            addFigure(quality, "items F1 (pair)", score.itemPairs().f1(), set);
        }
    }

    private static void addFigure(ArrayNode quality, String measure, double value, String data) {
        quality.addObject()
                .put("measure", measure)
                .put("value", Double.parseDouble(String.format(Locale.ROOT, "%.3f", value)))
                .put("data", data)
                .put("source", "cross-validated by merchant")
                .put("date", LocalDate.now().toString());
    }
}
