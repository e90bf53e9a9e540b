package dev.rightsize.local;

import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.TextDetector;

/** Which network finds the lines of text. */
public enum DetectorTier {
    /** Our own, made for receipts. */
    LIGHT("text-detector", DetectionSettings.ours()),
    /** PP-OCRv4, made for everything. */
    HEAVY("pp-ocr-v4", DetectionSettings.ppOcr());

    private static final String DETECTION = "detection.onnx";

    private final String bundle;
    private final DetectionSettings settings;

    DetectorTier(String bundle, DetectionSettings settings) {
        this.bundle = bundle;
        this.settings = settings;
    }

    /** The bundle that holds the network. */
    public Bundle bundle(Bundles bundles) {
        return bundles.open(bundle);
    }

    /**
     * Loads the network into an engine.
     *
     * @throws dev.rightsize.local.store.BundleException if the bundle is missing or damaged
     */
    public TextDetector open(OnnxEngine engine, Bundles bundles) {
        engine.addLarge(TextDetector.MODEL, bundle(bundles).read(DETECTION));
        return new TextDetector(engine, settings);
    }
}
