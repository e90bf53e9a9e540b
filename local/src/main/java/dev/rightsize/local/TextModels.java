package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.OpenBundles;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CarefulRecogniser;
import dev.rightsize.reading.ocr.CharacterModel;
import dev.rightsize.reading.ocr.LineRecogniser;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.ocr.TieredRecogniser;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The models that find and read text, in an engine.
 *
 * @param models the bundles that they came from
 */
record TextModels(Ocr ocr, List<ModelReference> models) {
    private static final String RECOGNITION = "recognition.onnx";
    private static final String SPELLING = "character-model.txt";
    /** Below this confidence of any of its words a line is read by the heavy tier too; see docs/benchmarks.md. */
    private static final float SURE = 0.85f;

    static TextModels open(OnnxEngine engine, OpenBundles bundles, TextTiers tiers) {
        Map<String, Bundle> used = new LinkedHashMap<>();
        Function<String, Bundle> use = name -> used.computeIfAbsent(name, bundles::open);
        TextDetector detector =
                tiers.detector().open(engine, use.apply(tiers.detector().bundle()));
        LineRecogniser recogniser = switch (tiers.recogniser()) {
            case HEAVY -> heavy(engine, use.apply(TextReader.PP_OCR));
            case LIGHT -> light(engine, use.apply(TextReader.LINES));
            case TIERED ->
                new TieredRecogniser(
                        light(engine, use.apply(TextReader.LINES)), heavy(engine, use.apply(TextReader.PP_OCR)), SURE);
        };
        List<ModelReference> models = used.values().stream()
                .map(bundle -> bundle.manifest().at(Place.DEVICE))
                .toList();
        return new TextModels(new Ocr(detector, recogniser), models);
    }

    private static LineRecogniser light(OnnxEngine engine, Bundle bundle) {
        engine.addSmall(TextRecogniser.MODEL, bundle.read(RECOGNITION));
        return CarefulRecogniser.ours(engine, alphabet(bundle), spelling(bundle));
    }

    private static LineRecogniser heavy(OnnxEngine engine, Bundle bundle) {
        engine.addSmall(TextRecogniser.LARGE_MODEL, bundle.read(RECOGNITION));
        return new TextRecogniser(engine, TextRecogniser.LARGE_MODEL, alphabet(bundle), RecognitionSettings.ppOcr());
    }

    /** Bundles before 1.4.0 have none. */
    private static CharacterModel spelling(Bundle bundle) {
        return CharacterModel.ofLines(
                bundle.has(SPELLING) ? bundle.readText(SPELLING).lines().toList() : List.of());
    }

    private static Alphabet alphabet(Bundle bundle) {
        return Alphabet.ofLines(bundle.readText("characters.txt").lines().toList());
    }
}
