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
        return new Picture(width, height, resize(picture.rgb(), 3, picture.width(), across, down));
    }

    /** The same for a grey picture. */
    public static Grey resize(Grey picture, int width, int height) {
        if (width == picture.width() && height == picture.height()) {
            return picture;
        }
        Taps across = Taps.between(picture.width(), width);
        Taps down = Taps.between(picture.height(), height);
        return new Grey(width, height, resize(picture.levels(), 1, picture.width(), across, down));
    }

    private static byte[] resize(byte[] source, int channels, int sourceWidth, Taps across, Taps down) {
        int stride = across.targets() * channels;
        byte[] target = new byte[stride * down.targets()];
        float[][] rows = new float[down.longest()][stride];
        int[] held = new int[rows.length];
        java.util.Arrays.fill(held, -1);
        float[] sum = new float[stride];
        for (int y = 0; y < down.targets(); y++) {
            java.util.Arrays.fill(sum, 0);
            for (int tap = down.begin(y); tap < down.end(y); tap++) {
                int sourceY = down.source(tap);
                int slot = sourceY % rows.length;
                if (held[slot] != sourceY) {
                    int base = sourceY * sourceWidth * channels;
                    if (channels == 1) {
                        scaleGreyRow(source, base, across, rows[slot]);
                    } else {
                        scaleRow(source, base, across, rows[slot]);
                    }
                    held[slot] = sourceY;
                }
                accumulate(rows[slot], down.weight(tap), sum);
            }
            for (int i = 0, at = y * stride; i < stride; i++, at++) {
                target[at] = (byte) (int) (sum[i] + 0.5f);
            }
        }
        return target;
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

    private static void scaleGreyRow(byte[] levels, int base, Taps across, float[] target) {
        for (int x = 0; x < across.targets(); x++) {
            float sum = 0;
            for (int tap = across.begin(x); tap < across.end(x); tap++) {
                sum += (levels[base + across.source(tap)] & 255) * across.weight(tap);
            }
            target[x] = sum;
        }
    }

    private static void scaleRow(byte[] rgb, int base, Taps across, float[] target) {
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
