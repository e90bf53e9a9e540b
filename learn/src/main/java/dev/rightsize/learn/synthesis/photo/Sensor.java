package dev.rightsize.learn.synthesis.photo;

import dev.rightsize.learn.synthesis.Dice;

/** What lens, sensor and compression do to a picture. Works on rows of red, green, blue floats. */
final class Sensor {
    private Sensor() {}

    /** A blur of about the given radius: two passes of a box with soft ends. */
    static float[] blur(float[] rgb, int width, int height, double radius) {
        if (radius < 0.05) {
            return rgb;
        }
        float side = (float) Math.min(1, radius * radius / 1.33);
        float[] once = pass(rgb, width, height, side, true);
        return pass(once, width, height, side, false);
    }

    private static float[] pass(float[] in, int width, int height, float side, boolean across) {
        float[] out = new float[in.length];
        int step = across ? 3 : width * 3;
        float norm = 1 / (1 + 2 * side);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean first = across ? x == 0 : y == 0;
                boolean last = across ? x == width - 1 : y == height - 1;
                for (int c = 0; c < 3; c++) {
                    int at = (y * width + x) * 3 + c;
                    float before = in[first ? at : at - step];
                    float after = in[last ? at : at + step];
                    out[at] = (in[at] + side * (before + after)) * norm;
                }
            }
        }
        return out;
    }

    /** A blur along a line of {@code length} pixels to the right and down. */
    static float[] motion(float[] in, int width, int height, int length) {
        if (length < 2) {
            return in;
        }
        float[] out = new float[in.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int c = 0; c < 3; c++) {
                    float sum = 0;
                    for (int i = 0; i < length; i++) {
                        int sx = Math.min(width - 1, x + i);
                        int sy = Math.min(height - 1, y + i / 2);
                        sum += in[(sy * width + sx) * 3 + c];
                    }
                    out[(y * width + x) * 3 + c] = sum / length;
                }
            }
        }
        return out;
    }

    static byte[] expose(float[] rgb, double noise, Dice dice) {
        byte[] out = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i += 3) {
            float grey = (float) dice.bell(noise);
            for (int c = 0; c < 3; c++) {
                float value = rgb[i + c] + grey + (noise > 3 ? (float) dice.bell(noise * 0.4) : 0);
                out[i + c] = (byte) Math.max(0, Math.min(255, Math.round(value)));
            }
        }
        return out;
    }
}
