package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import java.util.List;

/**
 * Tells which boxes of a page hold text that runs up or down: those much higher than wide. A single digit is as narrow,
 * but no higher than the other lines.
 *
 * @param lineHeight median height of the page's lines, whichever way they run; 0 if no box is long enough to tell
 */
public record TextDirection(double lineHeight) {
    /** How many times longer than high a box is whose direction is sure. */
    private static final double SURE = 1.6;

    /** Of text that runs across, as it usually does. */
    public static final TextDirection ACROSS = new TextDirection(Double.MAX_VALUE);

    /** The direction of the text in some boxes of one page. */
    public static TextDirection of(List<Quad> boxes) {
        double[] heights = boxes.stream()
                .filter(box -> longer(box) > SURE * shorter(box))
                .mapToDouble(TextDirection::shorter)
                .sorted()
                .toArray();
        return new TextDirection(heights.length == 0 ? 0 : heights[heights.length / 2]);
    }

    /** The same box, with corners such that its text runs along its first edge. */
    public Quad along(Quad box) {
        return upended(box) ? box.startingAt(1) : box;
    }

    /** Whether the box's text runs from bottom to top or top to bottom. */
    private boolean upended(Quad box) {
        return box.textHeight() > SURE * box.textWidth() && box.textHeight() > SURE * lineHeight;
    }

    private static double longer(Quad box) {
        return Math.max(box.textWidth(), box.textHeight());
    }

    private static double shorter(Quad box) {
        return Math.min(box.textWidth(), box.textHeight());
    }
}
