package dev.rightsize.reading.pixels;

/** Grey pictures of lines as a network gets them, the same when it learns and when it reads. */
public final class GreyLine {
    private static final float LEAST_DEVIATION = 6;

    private GreyLine() {}

    /** Brightness of each pixel as the eye weighs colours (ITU-R BT.601), 0 to 255. */
    public static byte[] of(Picture picture) {
        byte[] rgb = picture.rgb();
        byte[] grey = new byte[picture.width() * picture.height()];
        for (int i = 0, at = 0; i < grey.length; i++, at += 3) {
            grey[i] = (byte)
                    ((299 * (rgb[at] & 255) + 587 * (rgb[at + 1] & 255) + 114 * (rgb[at + 2] & 255) + 500) / 1000);
        }
        return grey;
    }

    /** The same picture with another number of columns, interpolated between the two nearest. */
    public static byte[] stretch(byte[] grey, int width, int height, int newWidth) {
        if (newWidth == width) {
            return grey;
        }
        byte[] stretched = new byte[newWidth * height];
        for (int x = 0; x < newWidth; x++) {
            float place = Math.max(0, Math.min(width - 1, (x + 0.5f) * width / newWidth - 0.5f));
            int left = (int) place;
            int right = Math.min(width - 1, left + 1);
            float share = place - left;
            for (int y = 0; y < height; y++) {
                int row = y * width;
                stretched[y * newWidth + x] =
                        (byte) Math.round((grey[row + left] & 255) * (1 - share) + (grey[row + right] & 255) * share);
            }
        }
        return stretched;
    }

    /**
     * Writes the grey values with a mean of 0 and a deviation of 1, so that light and ink do not matter; of a picture that
     * is nearly even, with less.
     */
    public static void standardise(byte[] grey, float[] target, int offset) {
        long sum = 0;
        long squares = 0;
        for (byte value : grey) {
            int level = value & 255;
            sum += level;
            squares += level * level;
        }
        float mean = (float) sum / grey.length;
        float variance = (float) squares / grey.length - mean * mean;
        float scale = 1 / Math.max(LEAST_DEVIATION, (float) Math.sqrt(Math.max(0, variance)));
        for (int i = 0; i < grey.length; i++) {
            target[offset + i] = ((grey[i] & 255) - mean) * scale;
        }
    }
}
