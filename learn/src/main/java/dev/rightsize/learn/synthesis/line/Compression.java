package dev.rightsize.learn.synthesis.line;

/** The damage of JPEG compression to grey pictures: rounds the cosine transform of blocks of 8 by 8. */
final class Compression {
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
                COSINE[k * 8 + n] = (float) (scale * Math.cos((2 * n + 1) * k * Math.PI / 16));
            }
        }
    }

    private Compression() {}

    /** Rounds with the standard table times {@code strength}, in place; the grid of blocks begins at the offsets. */
    static void apply(Plane grey, float strength, int offsetX, int offsetY) {
        float[] block = new float[64];
        float[] scratch = new float[64];
        for (int top = -offsetY; top < grey.height(); top += 8) {
            for (int left = -offsetX; left < grey.width(); left += 8) {
                for (int i = 0; i < 64; i++) {
                    block[i] = grey.near(left + (i & 7), top + (i >> 3)) - 128;
                }
                round(block, scratch, strength);
                int lastX = Math.min(8, grey.width() - left);
                int lastY = Math.min(8, grey.height() - top);
                for (int y = Math.max(0, -top); y < lastY; y++) {
                    for (int x = Math.max(0, -left); x < lastX; x++) {
                        grey.values()[(top + y) * grey.width() + left + x] = block[y * 8 + x] + 128;
                    }
                }
            }
        }
    }

    private static void round(float[] block, float[] scratch, float strength) {
        forward(block, scratch);
        forward(scratch, block);
        for (int i = 0; i < 64; i++) {
            float step = Math.max(1, LUMINANCE[i] * strength);
            block[i] = Math.round(block[i] / step) * step;
        }
        backward(block, scratch);
        backward(scratch, block);
    }

    /** Along the rows, transposed. */
    private static void forward(float[] from, float[] to) {
        for (int row = 0; row < 64; row += 8) {
            for (int k = 0; k < 8; k++) {
                float sum = 0;
                for (int n = 0; n < 8; n++) {
                    sum += from[row + n] * COSINE[k * 8 + n];
                }
                to[k * 8 + (row >> 3)] = sum;
            }
        }
    }

    private static void backward(float[] from, float[] to) {
        for (int row = 0; row < 64; row += 8) {
            for (int n = 0; n < 8; n++) {
                float sum = 0;
                for (int k = 0; k < 8; k++) {
                    sum += from[row + k] * COSINE[k * 8 + n];
                }
                to[n * 8 + (row >> 3)] = sum;
            }
        }
    }
}
