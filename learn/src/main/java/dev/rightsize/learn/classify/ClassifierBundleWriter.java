package dev.rightsize.learn.classify;

import dev.rightsize.learn.evaluate.ClassificationScore;
import dev.rightsize.learn.export.BundleWriter;
import dev.rightsize.learn.export.HeadGraph;
import dev.rightsize.learn.export.NGramGraph;
import dev.rightsize.local.text.TextBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes classifiers and the encoder as bundles, each with a card that tells how it came about and how good it is. */
public final class ClassifierBundleWriter {
    private ClassifierBundleWriter() {}

    /**
     * What the card should say besides.
     *
     * @param name of the bundle
     * @param version of the bundle, {@code 1.0.0}
     * @param licence SPDX identifier or the name of the terms
     * @param data what was learned from
     */
    public record About(String name, String version, String licence, String data) {}

    /**
     * Writes a classifier into a folder of its own.
     *
     * @param encoder null if the classifier has none
     * @param tested its figures on examples apart; null if there are none
     */
    public static void write(
            Path folder,
            About about,
            TrainedClassifier trained,
            @Nullable PublishedEncoder encoder,
            @Nullable ClassificationScore tested)
            throws IOException {
        BundleWriter writer = new BundleWriter(about.name, about.version, "classify");
        writer.json(TextBundle.SETTINGS, trained.settings());
        if (trained.ngrams() != null) {
            writer.file(
                    TextBundle.NGRAMS,
                    NGramGraph.of(trained.ngrams(), trained.ngrams().byteVectors()));
        }
        if (trained.head() != null) {
            if (encoder == null) {
                throw new IllegalArgumentException("The classifier uses an encoder but none was given.");
            }
            writer.file(TextBundle.HEAD, HeadGraph.of(trained.head()));
            addEncoder(writer, encoder);
        }
        writer.writeInto(folder, card(about, trained, tested));
    }

    /** Writes MiniLM alone, for the task {@code embed}, into a folder of its own. */
    public static void writeEncoder(Path folder, String version, PublishedEncoder encoder) throws IOException {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("description", "Turns a sentence into 384 numbers; similar sentences into similar ones.");
        card.put("licence", "Apache-2.0").put("source", PublishedEncoder.SOURCE);
        card.putArray("languages").add("en");
        card.put("asOf", LocalDate.now().toString());
        card.put("trainedOn", "about a billion pairs of sentences from public sets");
        addEncoder(new BundleWriter(PublishedEncoder.NAME, version, "embed"), encoder)
                .writeInto(folder, card);
    }

    private static BundleWriter addEncoder(BundleWriter writer, PublishedEncoder encoder) {
        return writer.file(TextBundle.ENCODER, encoder.graph())
                .file(TextBundle.VOCABULARY, text(encoder.vocabulary()))
                .file(TextBundle.CHARACTERS, text(encoder.characters()));
    }

    private static byte[] text(java.util.List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    private static ObjectNode card(About about, TrainedClassifier trained, @Nullable ClassificationScore tested) {
        ObjectNode card = JsonNodeFactory.instance.objectNode();
        card.put("description", description(trained));
        card.put("licence", about.licence);
        card.put(
                "source",
                "./rightsize train classify --tier "
                        + trained.plan().tier().name().toLowerCase(Locale.ROOT));
        ArrayNode languages = card.putArray("languages");
        if (trained.head() != null) {
            languages.add("en");
        }
        card.put("trainedOn", about.data);
        card.put("trainedAt", LocalDate.now().toString());
        card.put("seed", trained.plan().seed());
        ArrayNode quality = card.putArray("quality");
        addScore(quality, trained.score(), trained.heldOut());
        if (tested != null) {
            addScore(quality, tested, tested.texts() + " examples apart");
        }
        return card;
    }

    private static String description(TrainedClassifier trained) {
        java.util.List<String> labels = trained.settings().labels();
        return "Tells which of " + labels.size() + " labels a text has: "
                + String.join(", ", labels.subList(0, Math.min(5, labels.size()))) + (labels.size() > 5 ? ", …." : ".");
    }

    private static void addScore(ArrayNode quality, ClassificationScore score, String data) {
        addFigure(quality, "accuracy", score.accuracy(), data);
        addFigure(quality, "macro F1", score.macroF1(), data);
        addFigure(quality, "expected calibration error", score.calibrationError(), data);
        addFigure(quality, "share it is sure of", score.coverage(), data);
        if (score.coverage() > 0) {
            addFigure(quality, "accuracy where it is sure", score.acceptedAccuracy(), data);
        }
    }

    private static void addFigure(ArrayNode quality, String measure, double value, String data) {
        quality.addObject()
                .put("measure", measure)
                .put("value", Math.round(value * 10_000) / 10_000.0)
                .put("data", data)
                .put("source", "./rightsize train classify")
                .put("date", LocalDate.now().toString());
    }
}
