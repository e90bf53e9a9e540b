package dev.rightsize.reading.pixels;

/**
 * Resizing by area coverage when shrinking and by linear interpolation when growing.
 *
 * <p>Both are one separable filter: a triangle as wide as one source or one target pixel, whichever is larger.
 */
public final class Scaling {
    private Scaling() {}

    /**
     * The picture at another size.
     *
     * @param width target pixels across, at least 1
     * @param height target pixels down, at least 1
     */
    public static Picture resize(Picture picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Taps across = Taps.between(picture.width(), width);
        Taps down = Taps.between(picture.height(), height);
        int stride = width * 3;
        byte[] target = new byte[stride * height];
        float[][] rows = new float[down.longest()][stride];
        int[] held = new int[rows.length];
        java.util.Arrays.fill(held, -1);
        float[] sum = new float[stride];
        for (int y = 0; y < height; y++) {
            java.util.Arrays.fill(sum, 0);
            for (int tap = down.begin(y); tap < down.end(y); tap++) {
                int sourceY = down.source(tap);
                int slot = sourceY % rows.length;
                if (held[slot] != sourceY) {
                    scaleRow(picture, sourceY, across, rows[slot]);
                    held[slot] = sourceY;
                }
                accumulate(rows[slot], down.weight(tap), sum);
            }
            for (int i = 0, at = y * stride; i < stride; i++, at++) {
                target[at] = (byte) (int) (sum[i] + 0.5f);
            }
        }
        return new Picture(width, height, target);
    }

    /** The picture scaled by one factor in both directions. */
    public static Picture scale(Picture picture, double factor) {
        return resize(picture, Math.max(1, (int) Math.round(picture.width() * factor)), Math.max(1, (int)
                Math.round(picture.height() * factor)));
    }

    private static void accumulate(float[] row, float weight, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row[i] * weight;
        }
    }

    private static void scaleRow(Picture picture, int y, Taps across, float[] target) {
        byte[] rgb = picture.rgb();
        int base = y * picture.width() * 3;
        for (int x = 0, at = 0; x < across.targets(); x++, at += 3) {
            float red = 0;
            float green = 0;
            float blue = 0;
            for (int tap = across.begin(x); tap < across.end(x); tap++) {
                int from = base + across.source(tap) * 3;
                float weight = across.weight(tap);
                red += (rgb[from] & 255) * weight;
                green += (rgb[from + 1] & 255) * weight;
                blue += (rgb[from + 2] & 255) * weight;
            }
            target[at] = red;
            target[at + 1] = green;
            target[at + 2] = blue;
        }
    }
}
