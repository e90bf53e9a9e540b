package dev.rightsize.local.text;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.ClassifierSettings;
import dev.rightsize.reading.text.TextClassifier;
import java.util.List;

/**
 * Classifies texts on this machine's processor. Safe for use by threads.
 *
 * <pre>{@code
 * try (LocalTextClassifier classifier = LocalTextClassifier.open(Bundles.at(Path.of("bundle")), 1)) {
 *     Classification found = classifier.classify("I still have not received my new card");
 * }
 * }</pre>
 */
public final class LocalTextClassifier implements AutoCloseable {
    private final OnnxEngine engine;
    private final Bundle bundle;
    private final TextClassifier classifier;

    private LocalTextClassifier(OnnxEngine engine, Bundle bundle) {
        this.engine = engine;
        this.bundle = bundle;
        classifier = TextBundle.classifier(engine, bundle);
    }

    /**
     * Opens a classifier and takes over its bundle.
     *
     * @param threads most threads that one call may use, at least 1
     * @throws dev.rightsize.local.store.BundleException if the bundle is not what its manifest says, or no classifier
     * @throws dev.rightsize.core.inference.EngineException if a model cannot be loaded
     */
    public static LocalTextClassifier open(Bundle bundle, int threads) {
        OnnxEngine engine = new OnnxEngine(threads);
        boolean opened = false;
        try {
            LocalTextClassifier classifier = new LocalTextClassifier(engine, bundle);
            opened = true;
            return classifier;
        } finally {
            if (!opened) {
                engine.close();
                bundle.close();
            }
        }
    }

    /** See {@link TextClassifier#classify}. */
    public Classification classify(String text) {
        return classifier.classify(text);
    }

    /** See {@link TextClassifier#classifyAll}. */
    public List<Classification> classifyAll(List<String> texts) {
        return classifier.classifyAll(texts);
    }

    /** See {@link TextClassifier#probabilities}. */
    public List<double[]> probabilities(List<String> texts) {
        return classifier.probabilities(texts);
    }

    public ClassifierSettings settings() {
        return classifier.settings();
    }

    /** Who answers, at this place. */
    public ModelReference reference(Place place) {
        return bundle.manifest().at(place);
    }

    /** Frees the models. */
    @Override
    public void close() {
        engine.close();
        bundle.close();
    }
}
