package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.pixels.Picture;
import java.util.List;

/** Reads the text inside boxes. */
@FunctionalInterface
public interface LineRecogniser {
    /** The text in each box, in the boxes' order; an empty text where nothing could be read. */
    List<TextLine> read(Picture picture, List<Quad> boxes);
}
