package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;

/**
 * How the crop of a line is cut out of a picture.
 *
 * @param across by which share of the text's height the edges above and below it move outwards; inwards if negative
 * @param along by which share of the text's height both ends move outwards
 * @param stretch how many times as wide as in the crop of the very box the text becomes
 */
record Cut(float across, float along, float stretch) {
    /** The very box. */
    static final Cut EXACT = new Cut(0, 0, 1);

    /**
     * The edges of the crop.
     *
     * @param box whose text runs along its first edge
     */
    Quad of(Quad box) {
        return across == 0 && along == 0 ? box : box.grown(across, along);
    }

    /** Pixels across of the crop of a box where that of the very box is {@code height} pixels down. */
    double width(Quad box, int height) {
        double textHeight = Math.max(1, box.textHeight());
        return height * stretch * (box.textWidth() + 2 * along * textHeight) / textHeight;
    }
}
