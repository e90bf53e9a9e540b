package dev.rightsize.learn.detector;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.DetectorGraph;
import dev.rightsize.learn.export.TrainedCard;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.training.Plan;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.local.DetectorTier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** Writes the detector as a bundle, with a card that tells how it came about. */
public final class DetectorBundle {
    private static final TrainedCard.ServerTime TIME = TrainedCard.ServerTime.ofReceipts(140);

    private DetectorBundle() {}

    /**
     * Writes and returns the bundle's folder.
     *
     * @param data what it learned from
     */
    public static Path write(
            Path folder, String version, Architecture architecture, Plan plan, Trained trained, String data)
            throws IOException {
        String name = DetectorTier.LIGHT.bundle();
        new BundleWriter(name, version, "read-text")
                .file("detection.onnx", DetectorGraph.of(architecture, trained.weights(), true))
                .write(folder, card(architecture, plan, trained, data));
        return folder.resolve(name).resolve(version);
    }

    private static ObjectNode card(Architecture architecture, Plan plan, Trained trained, String data) {
        CurvePoint last = trained.curve().get(trained.curve().size() - 1);
        String recipe = String.format(
                Locale.ROOT,
                "%,d crops in %,d steps, rate %s, %.1f hours on %d cores; %s",
                last.lines(),
                last.step(),
                plan.rate(),
                last.hours(),
                plan.workers(),
                data);
        double quality =
                trained.curve().stream().mapToDouble(CurvePoint::quality).max().orElse(Double.NaN);
        return new TrainedCard("Finds printed lines on pictures of receipts.", "./rightsize train detector")
                .only("finds the lines of receipts")
                .parameters(architecture.parameters())
                .trained(recipe, plan.seed())
                .latency("read-text", TIME)
                .quality("harmonic mean of lines found and boxes right", quality, "validation pages not learned from")
                .json();
    }
}
