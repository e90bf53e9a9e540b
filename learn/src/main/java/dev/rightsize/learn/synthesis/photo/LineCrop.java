package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;

/**
 * One piece of text cut out of a picture and laid straight, as a recogniser gets it.
 *
 * @param text as printed
 */
public record LineCrop(Picture picture, String text) {

    /**
     * All visible cells of a picture that hold a letter or digit, each cut with a margin that is now and then too wide or too narrow, as detectors
     * cut them.
     *
     * @param height of the crops in pixels; their width follows the text
     */
    public static List<LineCrop> cut(RenderedReceipt rendered, int height, Dice dice) {
        return boxes(rendered, dice).stream()
                .map(line -> {
                    Quad box = line.box();
                    int width = Math.max(4, Math.round(height * box.textWidth() / Math.max(1, box.textHeight())));
                    return new LineCrop(warp(rendered.picture(), box, width, height), line.text());
                })
                .toList();
    }

    /**
     * Where a piece of text stands in a picture.
     *
     * @param box as a detector might draw it
     * @param text as printed
     */
    public record Boxed(Quad box, String text) {}

    /** The boxes of {@link #cut}, in the picture's pixels. */
    public static List<Boxed> boxes(RenderedReceipt rendered, Dice dice) {
        List<Boxed> boxes = new ArrayList<>();
        for (RenderedCell cell : rendered.cells()) {
            if (cell.visible() && cell.text().chars().anyMatch(Character::isLetterOrDigit)) {
                boxes.add(new Boxed(loose(cell.box(), dice), cell.text()));
            }
        }
        return boxes;
    }

    /** The box with its edges moved by up to a fifth of the text's height, mostly outwards, and a little aslant. */
    private static Quad loose(Quad box, Dice dice) {
        float height = box.textHeight();
        float width = Math.max(1, box.textWidth());
        float alongX = (box.x2() - box.x1()) / width * height;
        float alongY = (box.y2() - box.y1()) / width * height;
        float downX = (box.x4() - box.x1()) / height * height;
        float downY = (box.y4() - box.y1()) / height * height;
        double left = dice.between(-0.02, 0.3);
        double right = dice.between(-0.02, 0.3);
        double[] up = {dice.between(-0.02, 0.2), dice.between(-0.02, 0.2)};
        double[] down = {dice.between(-0.02, 0.2), dice.between(-0.02, 0.2)};
        return new Quad(
                (float) (box.x1() - left * alongX - up[0] * downX), (float) (box.y1() - left * alongY - up[0] * downY),
                (float) (box.x2() + right * alongX - up[1] * downX),
                        (float) (box.y2() + right * alongY - up[1] * downY),
                (float) (box.x3() + right * alongX + down[1] * downX),
                        (float) (box.y3() + right * alongY + down[1] * downY),
                (float) (box.x4() - left * alongX + down[0] * downX),
                        (float) (box.y4() - left * alongY + down[0] * downY));
    }

    private static Picture warp(Picture in, Quad box, int width, int height) {
        byte[] out = new byte[width * height * 3];
        for (int y = 0; y < height; y++) {
            float t = (y + 0.5f) / height;
            for (int x = 0; x < width; x++) {
                float s = (x + 0.5f) / width;
                float px = (box.x1() * (1 - s) + box.x2() * s) * (1 - t) + (box.x4() * (1 - s) + box.x3() * s) * t;
                float py = (box.y1() * (1 - s) + box.y2() * s) * (1 - t) + (box.y4() * (1 - s) + box.y3() * s) * t;
                for (int c = 0; c < 3; c++) {
                    out[(y * width + x) * 3 + c] = (byte) Math.round(sample(in, px - 0.5f, py - 0.5f, c));
                }
            }
        }
        return new Picture(width, height, out);
    }

    private static float sample(Picture in, float x, float y, int channel) {
        int x0 = (int) Math.floor(x);
        int y0 = (int) Math.floor(y);
        float fx = x - x0;
        float fy = y - y0;
        float top = at(in, x0, y0, channel) * (1 - fx) + at(in, x0 + 1, y0, channel) * fx;
        float bottom = at(in, x0, y0 + 1, channel) * (1 - fx) + at(in, x0 + 1, y0 + 1, channel) * fx;
        return top * (1 - fy) + bottom * fy;
    }

    private static int at(Picture in, int x, int y, int channel) {
        int column = Math.max(0, Math.min(in.width() - 1, x));
        int row = Math.max(0, Math.min(in.height() - 1, y));
        return in.rgb()[(row * in.width() + column) * 3 + channel] & 255;
    }
}
