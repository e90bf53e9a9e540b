package dev.rightsize.local.text;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.TextLimits;
import java.util.List;

/** Gives texts their vectors on this machine's processor. Safe for use by threads. */
public final class LocalEncoder implements AutoCloseable {
    private final OnnxEngine engine;
    private final Bundle bundle;
    private final SentenceEncoder encoder;

    private LocalEncoder(OnnxEngine engine, Bundle bundle) {
        this.engine = engine;
        this.bundle = bundle;
        encoder = TextBundle.encoder(engine, bundle);
    }

    /** Opens an encoder and takes over its bundle; see {@link LocalTextClassifier#open}. */
    public static LocalEncoder open(Bundle bundle, int threads) {
        OnnxEngine engine = new OnnxEngine(threads);
        boolean opened = false;
        try {
            LocalEncoder encoder = new LocalEncoder(engine, bundle);
            opened = true;
            return encoder;
        } finally {
            if (!opened) {
                engine.close();
                bundle.close();
            }
        }
    }

    /**
     * The vectors of texts, of length 1, in their order; none depends on the others.
     *
     * @throws dev.rightsize.reading.text.TextRefusedException if a text is empty or too long
     */
    public List<float[]> encodeAll(List<String> texts) {
        texts.forEach(TextLimits::checked);
        return encoder.encodeAll(texts);
    }

    /** Who answers, at this place. */
    public ModelReference reference(Place place) {
        return bundle.manifest().at(place);
    }

    @Override
    public void close() {
        engine.close();
        bundle.close();
    }
}
