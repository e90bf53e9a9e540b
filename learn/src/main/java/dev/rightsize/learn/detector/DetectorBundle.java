package dev.rightsize.learn.detector;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.DetectorGraph;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the detector as a bundle, with a card that tells how it came about. */
public final class DetectorBundle {
    /** The bundle's name. */
    public static final String NAME = "text-detector";

    private DetectorBundle() {}

    /**
     * Writes and returns the bundle's folder.
     *
     * @param data what it learned from
     */
    public static Path write(
            Path folder, String version, Architecture architecture, Plan plan, Trained trained, String data)
            throws IOException {
        new BundleWriter(NAME, version, "detect-text")
                .file("detection.onnx", DetectorGraph.of(architecture, trained.weights(), true))
                .write(folder, card(architecture, plan, trained, data));
        return folder.resolve(NAME).resolve(version);
    }

    private static ObjectNode card(Architecture architecture, Plan plan, Trained trained, String data) {
        CurvePoint last = trained.curve().get(trained.curve().size() - 1);
        ObjectNode card = JsonMapper.builder().build().createObjectNode();
        card.put("description", "Finds printed lines on pictures of receipts.")
                .put("licence", "Apache-2.0")
                .put("source", "./rightsize train detector");
        card.put("parameters", architecture.parameters());
        card.put(
                "trainedOn",
                String.format(
                        Locale.ROOT,
                        "%,d crops in %,d steps, %.1f hours on %d cores; %s",
                        last.lines(),
                        last.step(),
                        last.hours(),
                        plan.workers(),
                        data));
        card.put("trainedAt", LocalDate.now().toString());
        card.put("seed", plan.seed());
        double quality =
                trained.curve().stream().mapToDouble(CurvePoint::quality).max().orElse(Double.NaN);
        card.putArray("quality")
                .addObject()
                .put("measure", "harmonic mean of lines found and boxes right")
                .put("value", Double.parseDouble(String.format(Locale.ROOT, "%.3f", quality)))
                .put("data", "validation pages not learned from")
                .put("source", "./rightsize train detector, " + LocalDate.now());
        return card;
    }
}
