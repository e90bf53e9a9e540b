package dev.rightsize.reading.pixels;

/**
 * The projective map from the unit square to four corners, after Heckbert, "Fundamentals of Texture Mapping" (1989).
 */
public final class Perspective {
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double e;
    private final double f;
    private final double g;
    private final double h;

    /**
     * The map that takes (0,0), (1,0), (1,1) and (0,1) to the four corners, clockwise. Corners that make no proper
     * quadrilateral fall back to the parallelogram of the first, second and fourth.
     */
    public Perspective(double x1, double y1, double x2, double y2, double x3, double y3, double x4, double y4) {
        double dx1 = x2 - x3;
        double dy1 = y2 - y3;
        double dx2 = x4 - x3;
        double dy2 = y4 - y3;
        double sx = x1 - x2 + x3 - x4;
        double sy = y1 - y2 + y3 - y4;
        double determinant = dx1 * dy2 - dx2 * dy1;
        boolean affine = Math.abs(determinant) < 1e-9 || (Math.abs(sx) < 1e-9 && Math.abs(sy) < 1e-9);
        g = affine ? 0 : (sx * dy2 - dx2 * sy) / determinant;
        h = affine ? 0 : (dx1 * sy - sx * dy1) / determinant;
        a = x2 - x1 + g * x2;
        b = x4 - x1 + h * x4;
        c = x1;
        d = y2 - y1 + g * y2;
        e = y4 - y1 + h * y4;
        f = y1;
    }

    /** The x of the point at {@code (u, v)} of the unit square. */
    public double x(double u, double v) {
        return (a * u + b * v + c) / (g * u + h * v + 1);
    }

    /** The y of the point at {@code (u, v)} of the unit square. */
    public double y(double u, double v) {
        return (d * u + e * v + f) / (g * u + h * v + 1);
    }

    /** Samples the picture inside the four corners into an upright picture of the given size. */
    public Picture crop(Picture picture, int width, int height) {
        int samples = samplesPerPixel(width, height);
        byte[] target = new byte[width * height * 3];
        float[] colour = new float[3];
        float share = 1f / (samples * samples);
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                colour[0] = 0;
                colour[1] = 0;
                colour[2] = 0;
                for (int s = 0; s < samples * samples; s++) {
                    double u = (x + (s % samples + 0.5) / samples) / width;
                    double v = (y + (s / samples + 0.5) / samples) / height;
                    double scale = 1 / (g * u + h * v + 1);
                    add(picture, (a * u + b * v + c) * scale - 0.5, (d * u + e * v + f) * scale - 0.5, colour);
                }
                target[at] = (byte) (int) (colour[0] * share + 0.5f);
                target[at + 1] = (byte) (int) (colour[1] * share + 0.5f);
                target[at + 2] = (byte) (int) (colour[2] * share + 0.5f);
            }
        }
        return new Picture(width, height, target);
    }

    /** Samples the grey picture inside the four corners, one place a pixel: shrink it before, if it is much larger. */
    public Grey crop(Grey picture, int width, int height) {
        byte[] target = new byte[width * height];
        for (int y = 0, at = 0; y < height; y++) {
            double v = (y + 0.5) / height;
            for (int x = 0; x < width; x++, at++) {
                double u = (x + 0.5) / width;
                double scale = 1 / (g * u + h * v + 1);
                double px = (a * u + b * v + c) * scale - 0.5;
                double py = (d * u + e * v + f) * scale - 0.5;
                target[at] = (byte) (int) (at(picture, px, py) + 0.5f);
            }
        }
        return new Grey(width, height, target);
    }

    private static float at(Grey picture, double x, double y) {
        int width = picture.width();
        double insideX = Math.min(width - 1.0, Math.max(0, x));
        double insideY = Math.min(picture.height() - 1.0, Math.max(0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        float fx = (float) (insideX - left);
        float fy = (float) (insideY - top);
        int right = left + 1 < width ? 1 : 0;
        int below = top + 1 < picture.height() ? width : 0;
        byte[] levels = picture.levels();
        int at = top * width + left;
        float above = (levels[at] & 255) * (1 - fx) + (levels[at + right] & 255) * fx;
        float under = (levels[at + below] & 255) * (1 - fx) + (levels[at + below + right] & 255) * fx;
        return above * (1 - fy) + under * fy;
    }

    /** Samples along each side of a target pixel, so that shrinking does not skip pixels of the source. */
    private int samplesPerPixel(int width, int height) {
        double acrossX = (x(1, 0.5) - x(0, 0.5)) / width;
        double acrossY = (y(1, 0.5) - y(0, 0.5)) / width;
        double downX = (x(0.5, 1) - x(0.5, 0)) / height;
        double downY = (y(0.5, 1) - y(0.5, 0)) / height;
        double largest =
                Math.max(Math.sqrt(acrossX * acrossX + acrossY * acrossY), Math.sqrt(downX * downX + downY * downY));
        return (int) Math.min(6, Math.max(1, Math.round(largest)));
    }

    private static void add(Picture picture, double x, double y, float[] colour) {
        int width = picture.width();
        int height = picture.height();
        double insideX = Math.min(width - 1.0, Math.max(0, x));
        double insideY = Math.min(height - 1.0, Math.max(0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        float fx = (float) (insideX - left);
        float fy = (float) (insideY - top);
        int right = left + 1 < width ? 3 : 0;
        int below = top + 1 < height ? width * 3 : 0;
        int at = (top * width + left) * 3;
        byte[] rgb = picture.rgb();
        float w11 = fx * fy;
        float w10 = fx - w11;
        float w01 = fy - w11;
        float w00 = 1 - fx - fy + w11;
        for (int channel = 0; channel < 3; channel++, at++) {
            colour[channel] += (rgb[at] & 255) * w00
                    + (rgb[at + right] & 255) * w10
                    + (rgb[at + below] & 255) * w01
                    + (rgb[at + right + below] & 255) * w11;
        }
    }
}
