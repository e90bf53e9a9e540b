package dev.rightsize.learn.synthesis.line;

/** Changes the size of planes: means of areas when it shrinks, bilinear when it grows. */
final class Scaling {
    private Scaling() {}

    static Plane to(Plane in, int width, int height) {
        float[][] across = weights(in.width(), width);
        float[][] down = weights(in.height(), height);
        float[] half = new float[width * in.height()];
        for (int y = 0; y < in.height(); y++) {
            for (int x = 0; x < width; x++) {
                float[] weight = across[x];
                int from = y * in.width() + (int) weight[0];
                float sum = 0;
                for (int i = 1; i < weight.length; i++) {
                    sum += weight[i] * in.values()[from + i - 1];
                }
                half[y * width + x] = sum;
            }
        }
        Plane out = new Plane(width, height);
        for (int y = 0; y < height; y++) {
            float[] weight = down[y];
            for (int i = 1; i < weight.length; i++) {
                int from = ((int) weight[0] + i - 1) * width;
                for (int x = 0; x < width; x++) {
                    out.values()[y * width + x] += weight[i] * half[from + x];
                }
            }
        }
        return out;
    }

    /** For each target pixel the first source pixel, then the weights from there on. */
    private static float[][] weights(int from, int to) {
        float[][] weights = new float[to][];
        float step = (float) from / to;
        for (int i = 0; i < to; i++) {
            weights[i] =
                    step > 1 ? mean(i * step, Math.min(from, (i + 1) * step)) : between((i + 0.5f) * step - 0.5f, from);
        }
        return weights;
    }

    private static float[] mean(float left, float right) {
        int first = (int) left;
        int last = (int) Math.ceil(right - 1e-4f);
        float[] weights = new float[1 + last - first];
        weights[0] = first;
        for (int i = first; i < last; i++) {
            weights[1 + i - first] = (Math.min(right, i + 1) - Math.max(left, i)) / (right - left);
        }
        return weights;
    }

    private static float[] between(float place, int count) {
        float inside = Math.max(0, Math.min(count - 1, place));
        int first = Math.max(0, Math.min(count - 2, (int) inside));
        return count == 1 ? new float[] {0, 1} : new float[] {first, 1 - (inside - first), inside - first};
    }
}
