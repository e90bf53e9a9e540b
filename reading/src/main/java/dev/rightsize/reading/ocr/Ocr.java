package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Rows;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import java.util.List;

/**
 * From a picture to the text on it: find the text, turn the picture upright, read the text, join it to rows.
 *
 * <pre>{@code
 * Ocr ocr = new Ocr(new TextDetector(engine, DetectionSettings.receipts()), recogniser);
 * Ocr.Found found = ocr.detect(picture);
 * Page page = ocr.recognise(found);
 * }</pre>
 */
public final class Ocr {
    /** Text read with less than this mean probability is noise. */
    private static final float MIN_CONFIDENCE = 0.5f;

    private final TextDetector detector;
    private final TextRecogniser recogniser;
    private final Orientation orientation;

    public Ocr(TextDetector detector, TextRecogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
        orientation = new Orientation(recogniser);
    }

    /**
     * The upright picture and where its text stands.
     *
     * @param upright the picture, turned if it had to be
     * @param quarterTurns by how many quarter turns clockwise it was turned, 0 to 3
     * @param boxes in the upright picture's pixels
     */
    public record Found(Picture upright, int quarterTurns, List<Quad> boxes) {
        public Found {
            boxes = List.copyOf(boxes);
        }
    }

    /** Finds the text and turns the picture so that it stands upright. */
    public Found detect(Picture picture) {
        List<Quad> boxes = quads(picture);
        int turns = orientation.quarterTurns(picture, boxes);
        if (turns == 0) {
            return new Found(picture, 0, boxes);
        }
        Picture upright = Turning.clockwise(picture, turns);
        return new Found(upright, turns, quads(upright));
    }

    /** Reads the text that was found. */
    public Page recognise(Found found) {
        List<TextLine> lines = recogniser.read(found.upright(), found.boxes()).stream()
                .filter(line -> line.confidence() >= MIN_CONFIDENCE)
                .toList();
        return new Page(found.upright().width(), found.upright().height(), found.quarterTurns(), Rows.of(lines));
    }

    private List<Quad> quads(Picture picture) {
        return detector.detect(picture).stream().map(TextBox::quad).toList();
    }
}
