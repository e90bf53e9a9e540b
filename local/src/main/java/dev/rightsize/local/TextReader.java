package dev.rightsize.local;

import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Picture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the text of pictures with PP-OCR, without understanding it. Safe for use by threads. */
public final class TextReader implements AutoCloseable {
    /** The name of its bundle. */
    public static final String MODEL = "pp-ocr-v4";

    private final OnnxEngine engine;
    private final Ocr ocr;

    private TextReader(OnnxEngine engine, Ocr ocr) {
        this.engine = engine;
        this.ocr = ocr;
    }

    /** Opens a reader; see {@link ReceiptReaders#open}. */
    public static TextReader open(@Nullable Path models, int threads) {
        OnnxEngine engine = new OnnxEngine(threads);
        return new TextReader(engine, ocr(engine, Bundles.in(models).open(MODEL)));
    }

    /** The text of a picture. */
    public Page read(Picture picture) {
        return ocr.recognise(ocr.detect(picture));
    }

    static Bundle bundle(Bundles bundles) {
        return bundles.open(MODEL);
    }

    static Ocr ocr(OnnxEngine engine, Bundle bundle) {
        engine.addLarge(TextDetector.MODEL, bundle.read("detection.onnx"));
        engine.addSmall(TextRecogniser.MODEL, bundle.read("recognition.onnx"));
        Alphabet alphabet =
                Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
        return new Ocr(
                new TextDetector(engine, DetectionSettings.receipts()),
                new TextRecogniser(engine, alphabet, RecognitionSettings.ppOcr()));
    }

    @Override
    public void close() {
        engine.close();
    }
}
