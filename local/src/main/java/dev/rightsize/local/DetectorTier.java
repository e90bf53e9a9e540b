package dev.rightsize.local;

import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.TextDetector;

/** Which network finds the lines of text. */
public enum DetectorTier {
    /** Our own, made for receipts. */
    LIGHT("text-detector", DetectionSettings.ours()),
    /** PP-OCRv4, made for everything. */
    HEAVY(TextReader.PP_OCR, DetectionSettings.ppOcr());

    private final String bundle;
    private final DetectionSettings settings;

    DetectorTier(String bundle, DetectionSettings settings) {
        this.bundle = bundle;
        this.settings = settings;
    }

    /** The name of the bundle that holds the network. */
    public String bundle() {
        return bundle;
    }

    /** Loads the network of its bundle into an engine. */
    public TextDetector open(OnnxEngine engine, Bundle from) {
        engine.addLarge(TextDetector.MODEL, from.read("detection.onnx"));
        return new TextDetector(engine, settings);
    }
}
