package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.Rows;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Levels;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import java.util.List;

/**
 * From a picture to the text on it: find the text, turn the picture upright, read the text, join it to rows.
 *
 * <pre>{@code
 * Ocr ocr = new Ocr(new TextDetector(engine, DetectionSettings.ppOcr()), recogniser);
 * Ocr.Found found = ocr.detect(picture);
 * Page page = ocr.recognise(found);
 * }</pre>
 */
public final class Ocr {
    /** Text read with less than this mean probability is noise. */
    private static final float MIN_CONFIDENCE = 0.5f;
    /** Text read with less makes little sense. */
    private static final float DOUBT = 0.75f;
    /** Text read with at least this makes sense. */
    private static final float CLEAR = 0.9f;
    /** The share of doubtful lines above which a second look pays. */
    private static final double MOST_DOUBTFUL = 0.05;
    /** The share of clear text that the second look must keep. */
    private static final double LEAST_KEPT = 0.97;

    private final TextDetector detector;
    private final LineRecogniser recogniser;
    private final Orientation orientation;

    public Ocr(TextDetector detector, LineRecogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
        orientation = new Orientation(recogniser.quick());
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

    /**
     * Reads the text that was found. Where much of it makes little sense, as where print shines through from the back,
     * faint print is removed and the text found and read again; the reading that makes more sense is kept.
     */
    public Page recognise(Found found) {
        List<TextLine> lines = read(found);
        if (doubtful(lines) > MOST_DOUBTFUL) {
            Picture clean = Levels.withoutFaint(found.upright());
            List<TextLine> again = read(new Found(clean, found.quarterTurns(), quads(clean)));
            if (doubtful(again) < doubtful(lines) && clear(again) >= clear(lines) * LEAST_KEPT) {
                lines = again;
            }
        }
        return new Page(found.upright().width(), found.upright().height(), found.quarterTurns(), Rows.of(lines));
    }

    private List<TextLine> read(Found found) {
        return recogniser.read(found.upright(), found.boxes()).stream()
                .filter(line -> line.confidence() >= MIN_CONFIDENCE)
                .toList();
    }

    /** The share of lines that make little sense. */
    private static double doubtful(List<TextLine> lines) {
        long doubtful = lines.stream().filter(line -> line.confidence() < DOUBT).count();
        return lines.isEmpty() ? 0 : (double) doubtful / lines.size();
    }

    /** Characters in lines that make sense. */
    private static int clear(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> line.confidence() >= CLEAR)
                .mapToInt(line -> line.text().length())
                .sum();
    }

    private List<Quad> quads(Picture picture) {
        return detector.detect(picture).stream().map(TextBox::quad).toList();
    }
}
