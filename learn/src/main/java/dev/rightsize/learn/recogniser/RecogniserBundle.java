package dev.rightsize.learn.recogniser;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.RecogniserGraph;
import dev.rightsize.learn.export.TrainedCard;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.network.Architecture;
import dev.rightsize.learn.recogniser.RecogniserTraining.Settings;
import dev.rightsize.learn.training.Trained;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.TextReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Writes the recogniser as a bundle, with a card that tells how it came about. */
public final class RecogniserBundle {
    private static final TrainedCard.ServerTime TIME = TrainedCard.ServerTime.ofReceipts(160);

    private RecogniserBundle() {}

    /**
     * What the card tells beside the settings.
     *
     * @param begun name of the weights that the training began with, null if it began with chance
     * @param share of what was learned in the weights, the rest being those begun with
     * @param quality share of validation lines read exactly
     * @param validation number of real lines that it was watched by, 0 if it learned from generated ones alone
     */
    public record Origin(@Nullable String begun, double share, double quality, int validation) {}

    /**
     * Writes and returns the bundle's folder.
     *
     * @param spelling lines of a {@code CharacterModel}
     */
    public static Path write(
            Path folder,
            String version,
            Architecture architecture,
            Settings settings,
            Trained trained,
            Origin origin,
            List<String> spelling)
            throws IOException {
        new BundleWriter(TextReader.LINES, version, "read-text")
                .file("recognition.onnx", RecogniserGraph.of(architecture, trained.weights(), true))
                .file("characters.txt", text(ReceiptAlphabet.lines()))
                .file("character-model.txt", text(spelling))
                .write(folder, card(architecture, settings, trained, origin));
        return folder.resolve(TextReader.LINES).resolve(version);
    }

    private static byte[] text(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode card(Architecture architecture, Settings settings, Trained trained, Origin origin) {
        CurvePoint last = trained.curve().get(trained.curve().size() - 1);
        String data = origin.validation() > 0
                ? origin.validation() + " lines of receipts not learned from"
                : "400 generated lines";
        return new TrainedCard(
                        "Reads printed lines of receipts, 32 pixels high, in Latin letters.",
                        "./rightsize train recogniser")
                .languages(List.of("en", "es", "ca", "gl", "eu", "pt", "fr", "de", "it"))
                .needs(DetectorTier.LIGHT.bundle())
                .parameters(architecture.parameters())
                .trained(recipe(settings, last, origin), settings.plan().seed())
                .latency("read-text", TIME)
                .quality("validation lines read exactly", origin.quality(), data)
                .json();
    }

    private static String recipe(Settings settings, CurvePoint last, Origin origin) {
        String data = origin.validation() > 0
                ? Math.round(settings.generatedShare() * 100)
                        + " % generated in the end, the rest cut from sroie_train and two thirds of wildreceipt"
                : "all generated";
        return String.format(
                Locale.ROOT,
                "%s%,d lines in %,d steps of %d x %,d columns, rate %s, %.1f hours on %d cores; %s",
                begun(origin),
                last.lines(),
                last.step(),
                settings.plan().workers(),
                settings.columns(),
                settings.plan().rate(),
                last.hours(),
                settings.plan().workers(),
                data);
    }

    private static String begun(Origin origin) {
        if (origin.begun() == null) {
            return "";
        }
        String mean = String.format(
                Locale.ROOT,
                "%.0f %% of what was learned, the rest %s; begun with it, then ",
                100 * origin.share(),
                origin.begun());
        return origin.share() < 1 ? mean : "begun with " + origin.begun() + ", then ";
    }
}
