package dev.rightsize.local.text;

import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.reading.text.ClassifierSettings;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.TextClassifier;
import dev.rightsize.reading.text.WordPieces;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files of a bundle that classifies or encodes texts. */
public final class TextBundle {
    /** A {@link ClassifierSettings} as JSON. */
    public static final String SETTINGS = "classifier.json";
    /** The graph from code points to scores. */
    public static final String NGRAMS = "ngrams.onnx";
    /** The graph from tokens to vectors. */
    public static final String ENCODER = "encoder.onnx";
    /** The layer from vectors to scores. */
    public static final String HEAD = "head.onnx";
    /** The encoder's pieces of words, one a line, in the order of their numbers. */
    public static final String VOCABULARY = "vocabulary.txt";
    /** What becomes of each character before pieces of words are looked up. */
    public static final String CHARACTERS = "characters.txt";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    private TextBundle() {}

    static TextClassifier classifier(OnnxEngine engine, Bundle bundle) {
        requireTask(bundle, "classify", "./rightsize train classify");
        ClassifierSettings settings = settings(bundle);
        if (settings.usesNgrams()) {
            engine.addSmall(TextClassifier.NGRAM_MODEL, bundle.read(NGRAMS));
        }
        if (!settings.usesEncoder()) {
            return new TextClassifier(engine, settings, null);
        }
        engine.addSmall(TextClassifier.HEAD_MODEL, bundle.read(HEAD));
        return new TextClassifier(engine, settings, loadEncoder(engine, bundle));
    }

    static SentenceEncoder encoder(OnnxEngine engine, Bundle bundle) {
        requireTask(bundle, "embed", "./rightsize train encoder");
        return loadEncoder(engine, bundle);
    }

    private static SentenceEncoder loadEncoder(OnnxEngine engine, Bundle bundle) {
        engine.addLarge(SentenceEncoder.MODEL, bundle.read(ENCODER));
        return new SentenceEncoder(engine, new WordPieces(lines(bundle, VOCABULARY), lines(bundle, CHARACTERS)));
    }

    private static List<String> lines(Bundle bundle, String path) {
        return List.of(bundle.readText(path).split("\n", -1));
    }

    private static ClassifierSettings settings(Bundle bundle) {
        try {
            return JSON.readValue(bundle.readText(SETTINGS), ClassifierSettings.class);
        } catch (JacksonException e) {
            throw new BundleException(
                    "File '" + SETTINGS + "' of bundle '" + bundle.manifest().name()
                            + "' is not what this version of Rightsize needs: " + e.getOriginalMessage()
                            + ". Train the bundle again.",
                    e);
        }
    }

    private static void requireTask(Bundle bundle, String task, String command) {
        if (!bundle.manifest().task().equals(task)) {
            throw new BundleException("Bundle '" + bundle.manifest().name() + "' is for the task '"
                    + bundle.manifest().task() + "', not '" + task + "'. Give one that '" + command + "' wrote.");
        }
    }
}
