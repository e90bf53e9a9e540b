package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import java.util.List;

/**
 * What a network read in one crop of a line.
 *
 * @param line as read, in the box of the line, however it was cut
 * @param weakest the confidence of the character, or space, of which it is least sure, 0 to 1; 0 without any
 */
record Look(TextLine line, float weakest) {
    static Look of(Quad box, List<Glyph> glyphs) {
        float weakest = glyphs.isEmpty() ? 0 : 1;
        for (Glyph glyph : glyphs) {
            weakest = Math.min(weakest, glyph.confidence());
        }
        return new Look(Lines.of(box, glyphs), weakest);
    }

    /** Only the characters: looks that differ in spaces say the same. */
    String characters() {
        return line.text().replace(" ", "");
    }
}
