package dev.rightsize.learn.synthesis.line;

/** Makes planes softer. */
final class Blur {
    private Blur() {}

    /** Neighbours beside weigh {@code across}, those above and below {@code down}, the middle 1. */
    static Plane soft(Plane in, float across, float down) {
        return down(across(in, across), down);
    }

    /** About a Gaussian with the given standard deviations, in pixels. */
    static Plane gaussian(Plane in, float deviationX, float deviationY) {
        Plane out = in;
        float leftX = deviationX * deviationX;
        float leftY = deviationY * deviationY;
        while (leftX > 0.01f || leftY > 0.01f) {
            float stepX = Math.min(leftX, 0.6f);
            float stepY = Math.min(leftY, 0.6f);
            out = soft(out, stepX / (2 * (1 - stepX)), stepY / (2 * (1 - stepY)));
            leftX -= stepX;
            leftY -= stepY;
        }
        return out;
    }

    private static Plane across(Plane in, float side) {
        if (side <= 0) {
            return in;
        }
        int width = in.width();
        float[] from = in.values();
        float[] to = new float[from.length];
        float norm = 1 / (1 + 2 * side);
        for (int y = 0; y < in.height(); y++) {
            int row = y * width;
            for (int x = 0; x < width; x++) {
                float beside = from[row + Math.max(0, x - 1)] + from[row + Math.min(width - 1, x + 1)];
                to[row + x] = (from[row + x] + side * beside) * norm;
            }
        }
        return in.like(to);
    }

    private static Plane down(Plane in, float side) {
        if (side <= 0) {
            return in;
        }
        int width = in.width();
        float[] from = in.values();
        float[] to = new float[from.length];
        float norm = 1 / (1 + 2 * side);
        for (int y = 0; y < in.height(); y++) {
            int up = y > 0 ? -width : 0;
            int below = y + 1 < in.height() ? width : 0;
            for (int at = y * width; at < (y + 1) * width; at++) {
                to[at] = (from[at] + side * (from[at + up] + from[at + below])) * norm;
            }
        }
        return in.like(to);
    }
}
