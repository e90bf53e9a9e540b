package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/** Reads the text inside boxes. */
@FunctionalInterface
public interface LineRecogniser {
    /**
     * The text in each box, in the boxes' order; an empty text where nothing could be read.
     *
     * @param boxes some of the boxes of a page, or all of them
     * @param direction in which the text of the whole page runs, which a few of its boxes may not tell
     */
    List<TextLine> read(Picture picture, List<Quad> boxes, TextDirection direction);

    /** The text in all boxes of a page. */
    default List<TextLine> read(Picture picture, List<Quad> boxes) {
        return read(picture, boxes, TextDirection.of(boxes));
    }

    /** What reads at the least cost and still tells sense from nonsense. */
    default LineRecogniser quick() {
        return this;
    }
}
