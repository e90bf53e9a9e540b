package dev.rightsize.browser;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.json.JsonObject;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.reading.json.LinesJson;
import dev.rightsize.reading.json.ReceiptJson;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Alphabet;
import dev.rightsize.reading.ocr.DetectionSettings;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.ocr.RecognitionSettings;
import dev.rightsize.reading.ocr.TextDetector;
import dev.rightsize.reading.ocr.TextRecogniser;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Choices;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.util.List;

/** Reads receipts in a page, with our own recogniser; what it answers is JSON. */
final class ReceiptNetworks implements Model<PageInput, String> {
    private static final double NANOS_A_MS = 1e6;

    private final ModelReference reference;
    private final Networks networks;
    private final PageEngine engine;
    private final Ocr ocr;
    private final ReceiptUnderstanding understanding;

    ReceiptNetworks(ModelReference reference, Networks networks) {
        this.reference = reference;
        this.networks = networks;
        engine = new PageEngine(networks);
        Alphabet alphabet = Alphabet.ofLines(List.of(networks.getCharacters().split("\n", -1)));
        ocr = new Ocr(
                new TextDetector(engine, DetectionSettings.receipts()),
                new TextRecogniser(engine, TextRecogniser.MODEL, alphabet, RecognitionSettings.ours()));
        understanding = new ReceiptUnderstanding(engine, new Choices(choice(0), choice(2), choice(4)));
    }

    private Choices.Choice choice(int index) {
        return new Choices.Choice(networks.choice(index), networks.choice(index + 1));
    }

    /** Has every network answer once, so that the first user does not wait and a broken one is found. */
    void warmUp() {
        WarmUp.run(ocr, understanding);
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    @Override
    public Delivery delivery() {
        return Delivery.DOWNLOADABLE;
    }

    @Override
    public Reply<String> ask(PageInput input, Context context) {
        long start = System.nanoTime();
        engine.during(context.cancellation());
        Picture picture =
                new Picture(input.getWidth(), input.getHeight(), input.getRgb().toJavaArray());
        try {
            Page page = ocr.recognise(ocr.detect(picture));
            Reading reading = understanding.read(page);
            JsonObject json = ReceiptJson.of(reading, page);
            if (input.isLines()) {
                json.put("lines", LinesJson.of(page));
            }
            Measure latency = Measure.measured((System.nanoTime() - start) / NANOS_A_MS, "performance.now");
            return new Reply<>(json.toString(), reading.confidence(), Footprint.onDevice(latency, null));
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        }
    }

    void close() {
        networks.close();
    }
}
