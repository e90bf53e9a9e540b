package dev.rightsize.learn.synthesis.photo;

/** The damage of JPEG compression, in plain arithmetic: rounds the cosine transform of blocks of 8 by 8. */
final class Blocks {
    private static final int[] LUMINANCE = {
        16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29,
        51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121,
        120, 101, 72, 92, 95, 98, 112, 100, 103, 99
    };
    private static final float[] COSINE = new float[64];

    static {
        for (int k = 0; k < 8; k++) {
            for (int n = 0; n < 8; n++) {
                double scale = k == 0 ? Math.sqrt(0.125) : 0.5;
                COSINE[k * 8 + n] = (float) (scale * StrictMath.cos((2 * n + 1) * k * Math.PI / 16));
            }
        }
    }

    private Blocks() {}

    /** Rounds with the standard luminance table times {@code strength}; the colour channels alike. */
    static void apply(byte[] rgb, int width, int height, double strength) {
        if (strength < 0.02) {
            return;
        }
        float[] block = new float[64];
        float[] scratch = new float[64];
        float[] luma = new float[64];
        for (int top = 0; top < height; top += 8) {
            for (int left = 0; left < width; left += 8) {
                block(rgb, width, height, left, top, (float) strength * 2, block, scratch, luma);
            }
        }
    }

    private static void block(
            byte[] rgb,
            int width,
            int height,
            int left,
            int top,
            float strength,
            float[] block,
            float[] scratch,
            float[] luma) {
        for (int i = 0; i < 64; i++) {
            int at = at(width, height, left + i % 8, top + i / 8);
            luma[i] = 0.299f * (rgb[at] & 255) + 0.587f * (rgb[at + 1] & 255) + 0.114f * (rgb[at + 2] & 255);
            block[i] = luma[i] - 128;
        }
        transform(block, scratch, true);
        for (int i = 0; i < 64; i++) {
            float step = Math.max(1, LUMINANCE[i] * strength);
            block[i] = Math.round(block[i] / step) * step;
        }
        transform(block, scratch, false);
        for (int i = 0; i < 64; i++) {
            int x = left + i % 8;
            int y = top + i / 8;
            if (x < width && y < height) {
                float change = block[i] + 128 - luma[i];
                for (int c = 0; c < 3; c++) {
                    int at = at(width, height, x, y) + c;
                    rgb[at] = (byte) Math.max(0, Math.min(255, Math.round((rgb[at] & 255) + change)));
                }
            }
        }
    }

    private static int at(int width, int height, int x, int y) {
        return (Math.min(height - 1, y) * width + Math.min(width - 1, x)) * 3;
    }

    private static void transform(float[] block, float[] scratch, boolean forward) {
        for (int pass = 0; pass < 2; pass++) {
            for (int row = 0; row < 8; row++) {
                for (int k = 0; k < 8; k++) {
                    float sum = 0;
                    for (int n = 0; n < 8; n++) {
                        sum += block[row * 8 + n] * (forward ? COSINE[k * 8 + n] : COSINE[n * 8 + k]);
                    }
                    scratch[k * 8 + row] = sum;
                }
            }
            System.arraycopy(scratch, 0, block, 0, 64);
        }
    }
}
