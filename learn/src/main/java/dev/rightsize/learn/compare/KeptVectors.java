package dev.rightsize.learn.compare;

import dev.rightsize.learn.classify.PublishedEncoder;
import dev.rightsize.learn.classify.TextVectors;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.reading.text.SentenceEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/** Vectors of texts, each made once however often it is asked for. Not safe for use by threads. */
final class KeptVectors implements TextVectors {
    private static final int BATCH = 64;

    private final PublishedEncoder encoder;
    private final Map<String, float[]> kept = new LinkedHashMap<>();

    KeptVectors(PublishedEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public List<float[]> of(List<String> texts, DoubleConsumer progress) {
        List<String> missing = texts.stream()
                .distinct()
                .filter(text -> !kept.containsKey(text))
                .toList();
        if (!missing.isEmpty()) {
            make(missing, progress);
        }
        return texts.stream()
                .map(text -> Objects.requireNonNull(kept.get(text)))
                .toList();
    }

    private void make(List<String> texts, DoubleConsumer progress) {
        try (OnnxEngine engine = new OnnxEngine(1)) {
            engine.addLarge(SentenceEncoder.MODEL, encoder.graph());
            SentenceEncoder sentences = new SentenceEncoder(engine, encoder.pieces());
            for (int from = 0; from < texts.size(); from += BATCH) {
                List<String> batch = new ArrayList<>(texts.subList(from, Math.min(texts.size(), from + BATCH)));
                List<float[]> vectors = sentences.encodeAll(batch);
                for (int i = 0; i < batch.size(); i++) {
                    kept.put(batch.get(i), vectors.get(i));
                }
                progress.accept((double) kept.size() / texts.size());
            }
        }
    }
}
