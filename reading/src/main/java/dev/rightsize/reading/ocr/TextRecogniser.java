package dev.rightsize.reading.ocr;

import dev.rightsize.core.inference.Engine;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.inference.FloatTensor;
import dev.rightsize.core.inference.Tensor;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Reads the text inside boxes: each box becomes an upright crop of fixed height, crops of similar width go through the
 * network together, and its output is decoded to characters.
 */
public final class TextRecogniser implements LineRecogniser {
    /** The name by which an engine knows our own network. */
    public static final String MODEL = "text-recognition";
    /** The name by which an engine knows a large, general network. */
    public static final String LARGE_MODEL = "text-recognition-large";

    private final Engine engine;
    private final String model;
    private final RecognitionSettings settings;
    private final CtcDecoder decoder;
    private final Alphabet alphabet;

    /** @param model by which the engine knows the network */
    public TextRecogniser(Engine engine, String model, Alphabet alphabet, RecognitionSettings settings) {
        this.engine = engine;
        this.model = model;
        this.settings = settings;
        this.alphabet = alphabet;
        decoder = new CtcDecoder(alphabet, settings.spaceThreshold(), settings.doubt());
    }

    @Override
    public List<TextLine> read(Picture picture, List<Quad> boxes, TextDirection direction) {
        return look(picture, boxes, direction, Cut.EXACT).stream()
                .map(Look::line)
                .toList();
    }

    /** What it reads in each box, whose crop is cut out so. */
    List<Look> look(Picture picture, List<Quad> boxes, TextDirection direction, Cut cut) {
        List<Quad> along = boxes.stream().map(direction::along).toList();
        List<Batch> batches = batches(picture, along, cut);
        List<Map<String, Tensor>> inputs = new ArrayList<>();
        for (Batch batch : batches) {
            inputs.add(Map.of("x", settings.input().tensor(batch.crops, batch.width)));
        }
        List<Map<String, Tensor>> outputs = engine.runAll(model, inputs);
        Look[] looks = new Look[boxes.size()];
        for (int i = 0; i < batches.size(); i++) {
            decode(batches.get(i), Outputs.only(model, outputs.get(i)), boxes, looks);
        }
        return Arrays.asList(looks);
    }

    /** Of its alphabet, as it decodes. */
    JointDecoder joint(CharacterModel spelling) {
        return new JointDecoder(alphabet, decoder, spelling);
    }

    private List<Batch> batches(Picture picture, List<Quad> boxes, Cut cut) {
        List<Integer> order = new ArrayList<>();
        int[] widths = new int[boxes.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = settings.cropWidth(cut.width(boxes.get(i), settings.height()));
            order.add(i);
        }
        order.sort(Comparator.comparingInt((Integer i) -> widths[i]).reversed());
        List<Batch> batches = new ArrayList<>();
        Batch batch = null;
        for (int box : order) {
            if (batch == null || !batch.takes(widths[box], settings)) {
                batch = new Batch(settings.toStep(widths[box]));
                batches.add(batch);
            }
            batch.boxes.add(box);
            batch.crops.add(perspective(cut.of(boxes.get(box))).crop(picture, widths[box], settings.height()));
        }
        return batches;
    }

    private static Perspective perspective(Quad box) {
        return new Perspective(box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4());
    }

    private void decode(Batch batch, FloatTensor probabilities, List<Quad> boxes, Look[] looks) {
        if (probabilities.shape().length != 3
                || probabilities.shape()[0] != batch.boxes.size()
                || probabilities.shape()[2] != alphabet.classes()) {
            throw new EngineException("Model '" + model + "' returned shape " + Arrays.toString(probabilities.shape())
                    + " for " + batch.boxes.size() + " lines but its alphabet has " + alphabet.classes()
                    + " classes. Use the alphabet of the same bundle.");
        }
        int steps = probabilities.shape()[1];
        for (int i = 0; i < batch.boxes.size(); i++) {
            float used = (float) steps * batch.crops.get(i).width() / batch.width;
            Emissions emissions = new Emissions(
                    probabilities.values(), i * steps * alphabet.classes(), steps, alphabet.classes(), used);
            int box = batch.boxes.get(i);
            looks[box] = new Look(Lines.of(boxes.get(box), decoder.decode(emissions)), emissions);
        }
    }

    /** Crops that go through the network together. */
    private static final class Batch {
        private final int width;
        private final List<Integer> boxes = new ArrayList<>();
        private final List<Picture> crops = new ArrayList<>();

        Batch(int width) {
            this.width = width;
        }

        boolean takes(int cropWidth, RecognitionSettings settings) {
            return boxes.size() < settings.maxBatch() && cropWidth >= width * settings.minFill();
        }
    }
}
