package dev.rightsize.reading.pixels;

import java.util.Random;

/** Pictures to test with. */
public final class Pictures {
    private Pictures() {}

    /** A picture of one colour, 0xRRGGBB. */
    public static Picture plain(int width, int height, int colour) {
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) (colour >> 16);
            rgb[i + 1] = (byte) (colour >> 8);
            rgb[i + 2] = (byte) colour;
        }
        return new Picture(width, height, rgb);
    }

    /** A picture of random bytes, the same for the same seed. */
    public static Picture noise(int width, int height, long seed) {
        byte[] rgb = new byte[width * height * 3];
        new Random(seed).nextBytes(rgb);
        return new Picture(width, height, rgb);
    }

    /** A picture whose red grows from left to right and whose green grows from top to bottom, 0 to 250. */
    public static Picture slope(int width, int height) {
        byte[] rgb = new byte[width * height * 3];
        for (int y = 0, at = 0; y < height; y++) {
            for (int x = 0; x < width; x++, at += 3) {
                rgb[at] = (byte) (250 * x / Math.max(1, width - 1));
                rgb[at + 1] = (byte) (250 * y / Math.max(1, height - 1));
            }
        }
        return new Picture(width, height, rgb);
    }

    public static int red(Picture picture, int x, int y) {
        return picture.rgb()[(y * picture.width() + x) * 3] & 255;
    }

    public static int green(Picture picture, int x, int y) {
        return picture.rgb()[(y * picture.width() + x) * 3 + 1] & 255;
    }

    /** Mean of all bytes. */
    public static double mean(Picture picture) {
        double sum = 0;
        for (byte value : picture.rgb()) {
            sum += value & 255;
        }
        return sum / picture.rgb().length;
    }
}
