package dev.rightsize.learn.detector;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Grey;
import java.util.List;

/**
 * Where on a page a crop lies: an affine map from the crop's pixels to the page's.
 *
 * <p>Text is 8 to 34 pixels high in the crop; mostly it runs nearly level, sometimes clearly aslant, up or down.
 */
final class Placement {
    private static final double LEAST_HEIGHT = 8;
    private static final double MOST_HEIGHT = 34;
    private static final double MOST_ENLARGED = 1.8;

    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;
    private final double x0;
    private final double y0;

    private Placement(double xx, double xy, double yx, double yy, double x0, double y0) {
        this.xx = xx;
        this.xy = xy;
        this.yx = yx;
        this.yy = yy;
        this.x0 = x0;
        this.y0 = y0;
    }

    static Placement draw(MarkedPage page, int width, int height, Dice dice) {
        List<Mark> text = page.marks().stream().filter(Mark::text).toList();
        Mark anchor = text.isEmpty() ? null : dice.oneOf(text);
        double here = anchor != null && dice.chance(0.25) ? anchor.height() : page.textHeight();
        double wanted = LEAST_HEIGHT * Math.pow(MOST_HEIGHT / LEAST_HEIGHT, dice.nextDouble());
        double step = Math.max(1 / MOST_ENLARGED, here / wanted); // pixels of the page to one of the crop
        double angle = dice.weighted(0.9, 0.07, 0.03) * Math.PI / 2
                + (dice.chance(0.8) ? dice.bell(0.04) : dice.between(-0.4, 0.4));
        double stretch = dice.between(0.88, 1.12);
        double shear = dice.bell(0.03);
        double cos = Math.cos(angle) * step;
        double sin = Math.sin(angle) * step;
        double xx = cos * stretch;
        double yx = sin * stretch;
        double xy = -sin + shear * cos;
        double yy = cos + shear * sin;
        double centreX = dice.between(0.0, page.picture().width());
        double centreY = dice.between(0.0, page.picture().height());
        if (anchor != null && !dice.chance(0.1)) {
            centreX = anchor.box().centreX() + dice.between(-0.45, 0.45) * width * step;
            centreY = anchor.box().centreY() + dice.between(-0.45, 0.45) * height * step;
        }
        return new Placement(
                xx, xy, yx, yy, centreX - xx * width / 2 - xy * height / 2, centreY - yx * width / 2 - yy * height / 2);
    }

    /** A crop that takes the page as it is. */
    static Placement identity() {
        return new Placement(1, 0, 0, 1, 0, 0);
    }

    /** Where a box of the page lies in the crop. */
    Quad inCrop(Quad box) {
        double determinant = xx * yy - xy * yx;
        float[] c = {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()};
        for (int i = 0; i < c.length; i += 2) {
            double x = c[i] - x0;
            double y = c[i + 1] - y0;
            c[i] = (float) ((yy * x - xy * y) / determinant);
            c[i + 1] = (float) ((xx * y - yx * x) / determinant);
        }
        return new Quad(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7]);
    }

    /**
     * The crop's pixels, each the mean of as many places as it takes not to skip any of the page.
     *
     * @param beyond brightness of what is not on the page; negative to continue its edges
     */
    byte[] sample(Grey page, int width, int height, int beyond) {
        int samples = (int) Math.min(4, Math.max(1, Math.round(Math.sqrt(Math.abs(xx * yy - xy * yx)))));
        byte[] crop = new byte[width * height];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                float sum = 0;
                for (int s = 0; s < samples * samples; s++) {
                    double px = x + (s % samples + 0.5) / samples;
                    double py = y + (s / samples + 0.5) / samples;
                    sum += at(page, x0 + xx * px + xy * py - 0.5, y0 + yx * px + yy * py - 0.5, beyond);
                }
                crop[at] = (byte) Math.round(sum / (samples * samples));
            }
        }
        return crop;
    }

    private static float at(Grey page, double x, double y, int beyond) {
        int width = page.width();
        int height = page.height();
        if (beyond >= 0 && (x < -1 || y < -1 || x > width || y > height)) {
            return beyond;
        }
        float insideX = (float) Math.min(width - 1.001, Math.max(0, x));
        float insideY = (float) Math.min(height - 1.001, Math.max(0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        float fx = insideX - left;
        float fy = insideY - top;
        byte[] levels = page.levels();
        int at = top * width + left;
        int right = left + 1 < width ? 1 : 0;
        int below = top + 1 < height ? width : 0;
        float above = (levels[at] & 255) * (1 - fx) + (levels[at + right] & 255) * fx;
        float under = (levels[at + below] & 255) * (1 - fx) + (levels[at + below + right] & 255) * fx;
        return above * (1 - fy) + under * fy;
    }
}
