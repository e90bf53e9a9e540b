package dev.rightsize.learn.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The network that tells what the rows of a receipt are for: a bag of embedded character n-grams and a row of figures
 * for each row, a dense layer, two residual convolutions over the rows, and one logistic output a role.
 */
public final class RoleNetwork {
    private static final double DROPOUT = 0.15;

    private final EmbeddingBag embedding;
    private final RowConvolution entrance;
    private final RowConvolution near;
    private final RowConvolution far;
    private final RowConvolution exit;
    private final Rectifier afterEntrance;
    private final Rectifier afterNear;
    private final Rectifier afterFar;

    /**
     * @param vocabulary number of tokens, padding included
     * @param figures numbers for each row besides its tokens
     * @param roles outputs for each row
     */
    public RoleNetwork(int vocabulary, int figures, int roles, SplittableRandom random) {
        int embedded = 32;
        int hidden = 64;
        embedding = new EmbeddingBag(vocabulary, embedded, random);
        entrance = new RowConvolution(embedded + figures, hidden, 1, 1, random);
        near = new RowConvolution(hidden, hidden, 5, 1, random);
        far = new RowConvolution(hidden, hidden, 5, 3, random);
        exit = new RowConvolution(hidden, roles, 1, 1, random);
        afterEntrance = new Rectifier(DROPOUT, random);
        afterNear = new Rectifier(DROPOUT, random);
        afterFar = new Rectifier(DROPOUT, random);
    }

    /** Logits, one array a row. */
    public float[][] forward(int[][] tokens, float[] scales, float[][] figures, boolean training) {
        afterEntrance.training(training);
        afterNear.training(training);
        afterFar.training(training);
        float[][] first = afterEntrance.forward(entrance.forward(beside(embedding.forward(tokens, scales), figures)));
        float[][] second = plus(afterNear.forward(near.forward(first)), first);
        float[][] third = plus(afterFar.forward(far.forward(second)), second);
        return exit.forward(third);
    }

    /** Adds to the gradients, given that of the loss with respect to the last logits. */
    void backward(float[][] gradient) {
        float[][] third = exit.backward(gradient);
        float[][] second = plus(far.backward(afterFar.backward(third)), third);
        float[][] first = plus(near.backward(afterNear.backward(second)), second);
        embedding.backward(entrance.backward(afterEntrance.backward(first)));
    }

    List<Parameter> parameters() {
        List<Parameter> all = new ArrayList<>(embedding.parameters());
        for (RowConvolution layer : layers()) {
            all.addAll(layer.parameters());
        }
        return all;
    }

    public EmbeddingBag embedding() {
        return embedding;
    }

    /** Entrance, near and far convolution, exit. */
    public List<RowConvolution> layers() {
        return List.of(entrance, near, far, exit);
    }

    private static float[][] beside(float[][] left, float[][] right) {
        float[][] both = new float[left.length][];
        for (int row = 0; row < left.length; row++) {
            both[row] = java.util.Arrays.copyOf(left[row], left[row].length + right[row].length);
            System.arraycopy(right[row], 0, both[row], left[row].length, right[row].length);
        }
        return both;
    }

    private static float[][] plus(float[][] left, float[][] right) {
        for (int row = 0; row < left.length; row++) {
            for (int i = 0; i < left[row].length; i++) {
                left[row][i] += right[row][i];
            }
        }
        return left;
    }
}
