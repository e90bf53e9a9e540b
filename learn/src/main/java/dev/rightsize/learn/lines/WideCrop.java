package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.ocr.TextDirection;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;

/**
 * The grey picture of a box with a margin all around, from which crops of worse boxes can be cut.
 *
 * <p>Its inside is, to the pixel, what the recogniser cuts: {@link #plain()} is the crop of the box itself.
 *
 * @param width pixels across, margins included
 * @param grey row by row, {@link #HEIGHT} rows
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: moved, never compared
record WideCrop(int width, byte[] grey) {
    /** Pixels around the box on each side. */
    static final int MARGIN = 6;

    static final int HEIGHT = LabelledLine.HEIGHT + 2 * MARGIN;
    /** The widest box; a wider one is squeezed. */
    static final int MAX_WIDTH = 1024;

    private static final int MIN_WIDTH = 8;

    /** Cuts a detected box out of an upright picture, as the recogniser does. */
    static WideCrop of(Picture picture, Quad box, TextDirection direction) {
        return along(picture, direction.along(box));
    }

    /** Cuts a box out of an upright picture, whose text runs along its first edge. */
    static WideCrop along(Picture picture, Quad along) {
        double ratio = (double) along.textWidth() / Math.max(1, along.textHeight());
        int inner = (int) Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.round(LabelledLine.HEIGHT * ratio)));
        int width = inner + 2 * MARGIN;
        Picture crop = widened(along, (double) MARGIN / inner, (double) MARGIN / LabelledLine.HEIGHT)
                .crop(picture, width, HEIGHT);
        byte[] rgb = crop.rgb();
        byte[] grey = new byte[width * HEIGHT];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = grey(rgb[3 * i] & 255, rgb[3 * i + 1] & 255, rgb[3 * i + 2] & 255);
        }
        return new WideCrop(width, grey);
    }

    /** The crop of the box itself, {@link LabelledLine#HEIGHT} rows. */
    byte[] plain() {
        int inner = plainWidth();
        byte[] plain = new byte[inner * LabelledLine.HEIGHT];
        for (int y = 0; y < LabelledLine.HEIGHT; y++) {
            System.arraycopy(grey, (y + MARGIN) * width + MARGIN, plain, y * inner, inner);
        }
        return plain;
    }

    int plainWidth() {
        return width - 2 * MARGIN;
    }

    private static byte grey(int red, int green, int blue) {
        return (byte) ((299 * red + 587 * green + 114 * blue + 500) / 1000);
    }

    private static Perspective widened(Quad box, double across, double down) {
        Perspective inside =
                new Perspective(box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4());
        return new Perspective(
                inside.x(-across, -down),
                inside.y(-across, -down),
                inside.x(1 + across, -down),
                inside.y(1 + across, -down),
                inside.x(1 + across, 1 + down),
                inside.y(1 + across, 1 + down),
                inside.x(-across, 1 + down),
                inside.y(-across, 1 + down));
    }
}
