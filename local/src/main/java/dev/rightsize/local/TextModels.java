package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.OpenBundles;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.LineRecogniser;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.ocr.TieredRecogniser;
import java.util.ArrayList;
import java.util.List;

/**
 * The models that find and read text, in an engine.
 *
 * @param models the bundles that they came from
 */
record TextModels(Ocr ocr, List<ModelReference> models) {
    private static final String RECOGNITION = "recognition.onnx";
    /** Below this confidence of any of its words a line is read by the heavy tier too; see docs/benchmarks.md. */
    private static final float SURE = 0.9f;

    static TextModels open(OnnxEngine engine, OpenBundles bundles, RecogniserTier tier) {
        Bundle large = bundles.open(TextReader.PP_OCR);
        engine.addLarge(TextDetector.MODEL, large.read("detection.onnx"));
        List<ModelReference> models = new ArrayList<>(List.of(large.manifest().at(Place.DEVICE)));
        LineRecogniser recogniser;
        if (tier == RecogniserTier.HEAVY) {
            recogniser = heavy(engine, large);
        } else {
            Bundle ours = bundles.open(TextReader.LINES);
            models.add(ours.manifest().at(Place.DEVICE));
            LineRecogniser light = light(engine, ours);
            recogniser = tier == RecogniserTier.LIGHT ? light : new TieredRecogniser(light, heavy(engine, large), SURE);
        }
        return new TextModels(
                new Ocr(new TextDetector(engine, DetectionSettings.ppOcr()), recogniser), List.copyOf(models));
    }

    private static LineRecogniser light(OnnxEngine engine, Bundle bundle) {
        engine.addSmall(TextRecogniser.MODEL, bundle.read(RECOGNITION));
        return new TextRecogniser(engine, TextRecogniser.MODEL, alphabet(bundle), RecognitionSettings.ours());
    }

    private static LineRecogniser heavy(OnnxEngine engine, Bundle bundle) {
        engine.addSmall(TextRecogniser.LARGE_MODEL, bundle.read(RECOGNITION));
        return new TextRecogniser(engine, TextRecogniser.LARGE_MODEL, alphabet(bundle), RecognitionSettings.ppOcr());
    }

    private static Alphabet alphabet(Bundle bundle) {
        return Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
    }
}
