package dev.rightsize.learn.fit;

import java.util.List;
import java.util.SplittableRandom;

/** The scaled sum of learned vectors of a row's tokens. Token 0 is padding and always zero. */
public final class EmbeddingBag {
    private final int size;
    private final Parameter vectors;
    private int[][] tokens = {};
    private float[] scales = {};

    EmbeddingBag(int vocabulary, int size, SplittableRandom random) {
        this.size = size;
        vectors = Parameter.uniform(vocabulary * size, 0.3, random);
        java.util.Arrays.fill(vectors.values, 0, size, 0);
    }

    /** Vectors by token. */
    public float[] vectors() {
        return vectors.values;
    }

    public int size() {
        return size;
    }

    float[][] forward(int[][] rows, float[] rowScales) {
        tokens = rows;
        scales = rowScales;
        float[][] output = new float[rows.length][size];
        for (int row = 0; row < rows.length; row++) {
            for (int token : rows[row]) {
                for (int i = 0, at = token * size; token != 0 && i < size; i++, at++) {
                    output[row][i] += vectors.values[at] * rowScales[row];
                }
            }
        }
        return output;
    }

    /** Adds to the vectors' gradients; only the first {@code size} numbers of each gradient row are used. */
    void backward(float[][] gradient) {
        for (int row = 0; row < tokens.length; row++) {
            for (int token : tokens[row]) {
                for (int i = 0, at = token * size; token != 0 && i < size; i++, at++) {
                    vectors.gradient[at] += gradient[row][i] * scales[row];
                }
            }
        }
    }

    List<Parameter> parameters() {
        return List.of(vectors);
    }
}
