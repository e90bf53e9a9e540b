package dev.rightsize.learn.lines;

import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.reading.pixels.Perspective;

/**
 * A line as it might also have been boxed and photographed: edges of the box moved by up to an eighth of its height, a
 * little rotated and sheared, stretched, darker or paler, blurred, noisy, of lower resolution, rarely inverted.
 *
 * @param width pixels across
 * @param grey {@link LabelledLine#HEIGHT} rows
 */
@SuppressWarnings("ArrayRecordComponent") // pixels: moved, never compared
record Jitter(int width, byte[] grey) {
    private static final int HEIGHT = LabelledLine.HEIGHT;
    /** Pixels by which an edge moves: 12 % of the box's height. */
    private static final double EDGE = 0.12 * HEIGHT;
    /** Pixels by which one end is higher than the other, or the top further right than the bottom. */
    private static final double SLANT = 0.05 * HEIGHT;

    private static final double SHEAR = 0.1 * HEIGHT;
    private static final int LEAST_WIDTH = 8;

    static Jitter of(WideCrop crop, Dice dice) {
        Perspective place = place(crop, dice);
        double stretch = dice.between(0.85, 1.2);
        int width = (int) Math.max(LEAST_WIDTH, Math.round(crop.plainWidth() * stretch));
        float[] line;
        if (dice.chance(0.25)) {
            double scale = dice.between(0.4, 0.85);
            int smallWidth = (int) Math.max(4, Math.round(width * scale));
            int smallHeight = (int) Math.round(HEIGHT * scale);
            float[] small = sample(crop, place, smallWidth, smallHeight);
            line = grow(small, smallWidth, smallHeight, width);
        } else {
            line = sample(crop, place, width, HEIGHT);
        }
        if (dice.chance(0.2)) {
            blur(line, width, (float) dice.between(0.2, 0.6));
        }
        return new Jitter(width, tones(line, dice));
    }

    /** Where the corners of the drawn line lie in the crop. */
    private static Perspective place(WideCrop crop, Dice dice) {
        double left = WideCrop.MARGIN + dice.between(-EDGE, EDGE);
        double right = crop.width() - WideCrop.MARGIN + dice.between(-EDGE, EDGE);
        double top = WideCrop.MARGIN + dice.between(-EDGE, EDGE);
        double bottom = WideCrop.HEIGHT - WideCrop.MARGIN + dice.between(-EDGE, EDGE);
        double slant = dice.bell(SLANT / 2);
        double shear = dice.bell(SHEAR / 2);
        return new Perspective(
                left + shear,
                top - slant,
                right + shear,
                top + slant,
                right - shear,
                bottom + slant,
                left - shear,
                bottom - slant);
    }

    /** Each pixel the mean of two by two places where the line is shrunk, else of one. */
    private static float[] sample(WideCrop crop, Perspective place, int width, int height) {
        int samples = height < 0.75 * HEIGHT ? 2 : 1;
        float[] line = new float[width * height];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at++) {
                float sum = 0;
                for (int s = 0; s < samples * samples; s++) {
                    double u = (x + (s % samples + 0.5) / samples) / width;
                    double v = (y + (s / samples + 0.5) / samples) / height;
                    sum += at(crop, place.x(u, v) - 0.5, place.y(u, v) - 0.5);
                }
                line[at] = sum / (samples * samples);
            }
        }
        return line;
    }

    private static float at(WideCrop crop, double x, double y) {
        float insideX = (float) Math.min(crop.width() - 1.001, Math.max(0, x));
        float insideY = (float) Math.min(WideCrop.HEIGHT - 1.001, Math.max(0, y));
        int left = (int) insideX;
        int top = (int) insideY;
        float fx = insideX - left;
        float fy = insideY - top;
        byte[] grey = crop.grey();
        int at = top * crop.width() + left;
        float above = (grey[at] & 255) * (1 - fx) + (grey[at + 1] & 255) * fx;
        int below = at + crop.width();
        return above * (1 - fy) + ((grey[below] & 255) * (1 - fx) + (grey[below + 1] & 255) * fx) * fy;
    }

    private static float[] grow(float[] small, int smallWidth, int smallHeight, int width) {
        float[] line = new float[width * HEIGHT];
        for (int y = 0, at = 0; y < HEIGHT; y++) {
            float down = Math.max(0, Math.min(smallHeight - 1.001f, (y + 0.5f) * smallHeight / HEIGHT - 0.5f));
            int top = (int) down;
            for (int x = 0; x < width; x++, at++) {
                float across = Math.max(0, Math.min(smallWidth - 1.001f, (x + 0.5f) * smallWidth / width - 0.5f));
                int from = top * smallWidth + (int) across;
                float fx = across - (int) across;
                float above = small[from] * (1 - fx) + small[from + 1] * fx;
                float below = small[from + smallWidth] * (1 - fx) + small[from + smallWidth + 1] * fx;
                line[at] = above + (below - above) * (down - top);
            }
        }
        return line;
    }

    /** Each pixel takes a share of its four neighbours' mean. */
    private static void blur(float[] line, int width, float share) {
        float[] sharp = line.clone();
        for (int y = 1; y < HEIGHT - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int at = y * width + x;
                float around = sharp[at - 1] + sharp[at + 1] + sharp[at - width] + sharp[at + width];
                line[at] = sharp[at] * (1 - share) + around * share / 4;
            }
        }
    }

    /** Brightness, contrast, gamma and noise. */
    private static byte[] tones(float[] line, Dice dice) {
        double gamma = Math.exp(dice.bell(0.25));
        double contrast = dice.between(0.6, 1.25);
        double shift = dice.between(-30, 30);
        boolean inverted = dice.chance(0.02);
        float[] table = new float[256];
        for (int level = 0; level < 256; level++) {
            double tone = 255 * Math.pow(level / 255.0, gamma);
            double moved = 128 + (tone - 128) * contrast + shift;
            table[level] = (float) (inverted ? 255 - moved : moved);
        }
        float noise = dice.chance(0.3) ? (float) dice.between(2, 14) : 0;
        byte[] grey = new byte[line.length];
        long random = dice.nextLong() | 1;
        for (int i = 0; i < line.length; i++) {
            float tone = table[Math.min(255, Math.max(0, Math.round(line[i])))];
            if (noise > 0) {
                random ^= random << 13;
                random ^= random >>> 7;
                random ^= random << 17;
                tone += noise * ((random & 0xFFFF) + (random >>> 16 & 0xFFFF) - 65535) / 26755f;
            }
            grey[i] = (byte) Math.min(255, Math.max(0, Math.round(tone)));
        }
        return grey;
    }
}
