package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.recogniser.RecogniserTraining.Settings;
import dev.rightsize.learn.training.Trained;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the recogniser as a bundle, with a card that tells how it came about. */
public final class RecogniserBundle {
    /** The bundle's name. */
    public static final String NAME = "line-recogniser";

    private RecogniserBundle() {}

    /** Writes and returns the bundle's folder. */
    public static Path write(
            Path folder, String version, Architecture architecture, Settings settings, Trained trained, boolean real)
            throws IOException {
        new BundleWriter(NAME, version, "recognise-text")
                .file("recognition.onnx", RecogniserGraph.of(architecture, trained.weights(), true))
                .file(
                        "characters.txt",
                        (String.join("\n", ReceiptAlphabet.lines()) + "\n").getBytes(StandardCharsets.UTF_8))
                .write(folder, card(architecture, settings, trained, real));
        return folder.resolve(NAME).resolve(version);
    }

    private static ObjectNode card(Architecture architecture, Settings settings, Trained trained, boolean real) {
        CurvePoint last = trained.curve().get(trained.curve().size() - 1);
        ObjectNode card = JsonMapper.builder().build().createObjectNode();
        card.put("description", "Reads printed lines of receipts, 32 pixels high, in Latin letters.")
                .put("licence", "Apache-2.0")
                .put("source", "./rightsize train recogniser");
        ArrayNode languages = card.putArray("languages");
        List.of("en", "es", "ca", "gl", "eu", "pt", "fr", "de", "it").forEach(languages::add);
        card.put("parameters", architecture.parameters());
        card.put(
                "trainedOn",
                String.format(
                        Locale.ROOT,
                        "%,d lines in %,d steps, %.1f hours on %d cores; %s",
                        last.lines(),
                        last.step(),
                        last.hours(),
                        settings.workers(),
                        real
                                ? Math.round(settings.generatedShare() * 100)
                                        + " % generated in the end, the rest cut from sroie_train and two thirds of wildreceipt"
                                : "all generated"));
        card.put("trainedAt", LocalDate.now().toString());
        card.put("seed", settings.seed());
        ArrayNode quality = card.putArray("quality");
        addQuality(quality, "validation lines read exactly", trained.curve().stream()
                .mapToDouble(CurvePoint::quality)
                .max()
                .orElse(Double.NaN));
        return card;
    }

    private static void addQuality(ArrayNode quality, String measure, double value) {
        quality.addObject()
                .put("measure", measure)
                .put("value", Double.parseDouble(String.format(Locale.ROOT, "%.3f", value)))
                .put("data", "lines of receipts not learned from")
                .put("source", "./rightsize train recogniser, " + LocalDate.now());
    }
}
