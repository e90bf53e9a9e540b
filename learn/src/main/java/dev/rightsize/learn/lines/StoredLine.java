package dev.rightsize.learn.lines;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import org.jspecify.annotations.Nullable;

/**
 * A line of a real receipt: what it says, what readers make of it, and its picture with a margin, which stays in the
 * store until it is asked for. Safe for use by threads.
 *
 * @param set name of its set
 * @param file name of the image
 * @param split what it is for
 * @param detected whether the detector of text drew its box; otherwise a transcriber did
 * @param label what it says
 * @param large what PP-OCRv4 read there, null if nothing
 * @param tesseract what Tesseract read there, null if nothing or not just there
 * @param pixels of the picture
 */
public record StoredLine(
        String set,
        String file,
        Split split,
        boolean detected,
        LineLabel label,
        @Nullable Opinion large,
        @Nullable Opinion tesseract,
        StoredPixels pixels) {

    /** The line as the recogniser gets it: the crop of the very box. */
    public LabelledLine plain() {
        WideCrop crop = pixels.read();
        return labelled(crop.plainWidth(), crop.plain());
    }

    /** The line with a margin all around it, in grey; {@link #box} tells where in it the line is. */
    public Picture surroundings() {
        WideCrop crop = pixels.read();
        byte[] rgb = new byte[crop.grey().length * 3];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = crop.grey()[i / 3];
        }
        return new Picture(crop.width(), WideCrop.HEIGHT, rgb);
    }

    /** The box of the line in its {@link #surroundings}, in pixels. */
    public Quad box() {
        return Quad.rectangle(
                WideCrop.MARGIN, WideCrop.MARGIN, pixels.width() - WideCrop.MARGIN, WideCrop.HEIGHT - WideCrop.MARGIN);
    }

    /** The line as it might also have been photographed and boxed. */
    public LabelledLine draw(Dice dice) {
        Jitter jitter = Jitter.of(pixels.read(), dice);
        return labelled(jitter.width(), jitter.grey());
    }

    private LabelledLine labelled(int width, byte[] grey) {
        return new LabelledLine(width, grey, label.text(), label.cased(), label.spaced());
    }
}
