package dev.rightsize.browser;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.json.JsonValue;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.reading.text.Classification;
import dev.rightsize.reading.text.ClassifierSettings;
import dev.rightsize.reading.text.SentenceEncoder;
import dev.rightsize.reading.text.TextClassifier;
import dev.rightsize.reading.text.TextRefusedException;
import dev.rightsize.reading.text.WordPieces;

/** Tells what a text is, by n-grams, by MiniLM, or by both; the value is the label. */
final class ClassifierModel extends DeviceModel {
    /** No answer is certain: a classifier that is never sure must not be by rounding. */
    private static final double MOST = 1 - 0x1p-53;

    private final TextClassifier classifier;

    ClassifierModel(ModelReference reference, Networks networks, PageMeter meter) {
        super(reference, networks, meter);
        ClassifierSettings settings = new ClassifierSettings(
                networks.listed("labels"),
                networks.number("ngramScale"),
                networks.number("encoderScale"),
                networks.number("confidenceSlope"),
                networks.number("confidenceOffset"),
                networks.number("threshold"));
        SentenceEncoder encoder = settings.usesEncoder()
                ? new SentenceEncoder(
                        engine(), new WordPieces(networks.listed("vocabulary"), networks.listed("characters")))
                : null;
        classifier = new TextClassifier(engine(), settings, encoder);
    }

    @Override
    void warmUp() {
        classifier.classify("warm");
    }

    @Override
    double threshold() {
        return Math.min(1, classifier.settings().threshold());
    }

    @Override
    Found answer(PageInput input) {
        try {
            Classification found = classifier.classify(input.getText());
            return new Found(JsonValue.of(found.label()).toString(), Math.min(MOST, found.confidence()));
        } catch (TextRefusedException e) {
            throw new InputRefusedException(String.valueOf(e.getMessage()), e);
        }
    }
}
