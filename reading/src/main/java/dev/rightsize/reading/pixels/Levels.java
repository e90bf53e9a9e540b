package dev.rightsize.reading.pixels;

/** Brightness of a picture's paper and ink, and what to do about print that shines through from the back. */
public final class Levels {
    /** Every so many pixels are looked at. */
    private static final int STRIDE = 5;
    /** Half the width of the peak of brightness that is the paper. */
    private static final int PEAK = 4;
    /** The paper is no darker than this. */
    private static final int DARKEST_PAPER = 100;
    /** The share of the darkest pixels that is surely ink. */
    private static final double INK_SHARE = 0.02;
    /** What is less than this share of the way from paper to ink becomes paper. */
    private static final double FAINT = 0.33;

    private Levels() {}

    /**
     * The picture with everything faint made white and the rest stretched to full contrast, so that only the darkest
     * print is left. Harmful to faded print: keep the result only if it reads better.
     */
    public static Picture withoutFaint(Picture picture) {
        int[] histogram = histogram(picture);
        int paper = paper(histogram);
        int ink = Math.min(ink(histogram), paper - 1);
        double white = paper - FAINT * (paper - ink);
        byte[] table = new byte[256];
        for (int level = 0; level < 256; level++) {
            double stretched = 255 * (level - ink) / (white - ink);
            table[level] = (byte) (int) Math.min(255, Math.max(0, stretched));
        }
        byte[] rgb = new byte[picture.rgb().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = table[picture.rgb()[i] & 255];
        }
        return new Picture(picture.width(), picture.height(), rgb);
    }

    private static int[] histogram(Picture picture) {
        int[] histogram = new int[256];
        byte[] rgb = picture.rgb();
        for (int i = 0; i + 2 < rgb.length; i += 3 * STRIDE) {
            histogram[((rgb[i] & 255) * 77 + (rgb[i + 1] & 255) * 150 + (rgb[i + 2] & 255) * 29) >> 8]++;
        }
        return histogram;
    }

    private static int paper(int[] histogram) {
        int paper = 255;
        long most = -1;
        for (int level = DARKEST_PAPER; level < 256; level++) {
            long sum = 0;
            for (int near = level - PEAK; near <= Math.min(255, level + PEAK); near++) {
                sum += histogram[near];
            }
            if (sum > most) {
                most = sum;
                paper = level;
            }
        }
        return paper;
    }

    private static int ink(int[] histogram) {
        long all = 0;
        for (int count : histogram) {
            all += count;
        }
        long sum = 0;
        int level = 0;
        while (level < 255 && sum + histogram[level] < all * INK_SHARE) {
            sum += histogram[level++];
        }
        return level;
    }
}
