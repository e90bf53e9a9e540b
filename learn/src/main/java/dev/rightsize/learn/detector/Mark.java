package dev.rightsize.learn.detector;

import dev.rightsize.reading.layout.Quad;

/**
 * A place on a page.
 *
 * @param box around the text, in the page's pixels
 * @param text whether text stands there; otherwise nobody knows, and nothing is learned from the place
 */
public record Mark(Quad box, boolean text) {
    /** Pixels of the box across the text. */
    double height() {
        return Math.min(box.textHeight(), box.textWidth());
    }

    /** The same place on a page that was scaled. */
    Mark scaled(double across, double down) {
        return new Mark(
                new Quad(
                        (float) (box.x1() * across), (float) (box.y1() * down),
                        (float) (box.x2() * across), (float) (box.y2() * down),
                        (float) (box.x3() * across), (float) (box.y3() * down),
                        (float) (box.x4() * across), (float) (box.y4() * down)),
                text);
    }
}
