package dev.rightsize.browser;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.reading.json.LinesJson;
import dev.rightsize.reading.json.ReceiptJson;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.CarefulRecogniser;
import dev.rightsize.reading.ocr.CharacterModel;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;

/** Reads receipts in a page, with our own detector and recogniser. */
final class ReceiptModel extends DeviceModel {
    private final Ocr ocr;
    private final ReceiptUnderstanding understanding;

    ReceiptModel(ModelReference reference, Networks networks, PageMeter meter) {
        super(reference, networks, meter);
        Alphabet alphabet = Alphabet.ofLines(networks.listed("characters"));
        CharacterModel spelling = CharacterModel.ofLines(networks.listed("spelling"));
        ocr = new Ocr(
                new TextDetector(engine(), DetectionSettings.ours()),
                CarefulRecogniser.ours(engine(), alphabet, spelling));
        Choices choices =
                new Choices(choice(networks, "merchant"), choice(networks, "date"), choice(networks, "total"));
        understanding = new ReceiptUnderstanding(engine(), choices);
    }

    private static Choices.Choice choice(Networks networks, String field) {
        return new Choices.Choice(networks.number(field + ".temperature"), networks.number(field + ".threshold"));
    }

    @Override
    void warmUp() {
        WarmUp.run(ocr, understanding);
    }

    @Override
    Found answer(PageInput input) {
        Picture picture =
                new Picture(input.getWidth(), input.getHeight(), input.getRgb().toJavaArray());
        Page page = ocr.recognise(ocr.detect(picture));
        Reading reading = understanding.read(page);
        JsonObject json = ReceiptJson.of(reading, page);
        if (input.isLines()) {
            json.put("lines", LinesJson.of(page));
        }
        return new Found(json.toString(), reading.confidence());
    }
}
