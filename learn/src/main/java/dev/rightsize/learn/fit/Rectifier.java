package dev.rightsize.learn.fit;

import java.util.List;
import java.util.SplittableRandom;

/** Rectified linear units; while training some of them are switched off at random (dropout). */
final class Rectifier implements Layer {
    private final double dropout;
    private final SplittableRandom random;
    private float[][] slopes = {};
    private boolean training;

    Rectifier(double dropout, SplittableRandom random) {
        this.dropout = dropout;
        this.random = random;
    }

    void training(boolean on) {
        training = on;
    }

    @Override
    public float[][] forward(float[][] input) {
        float[][] output = new float[input.length][];
        slopes = new float[input.length][];
        float kept = training ? (float) (1 / (1 - dropout)) : 1;
        for (int row = 0; row < input.length; row++) {
            int size = input[row].length;
            output[row] = new float[size];
            slopes[row] = new float[size];
            for (int i = 0; i < size; i++) {
                if (input[row][i] > 0 && (!training || random.nextDouble() >= dropout)) {
                    slopes[row][i] = kept;
                    output[row][i] = input[row][i] * kept;
                }
            }
        }
        return output;
    }

    @Override
    public float[][] backward(float[][] gradient) {
        float[][] back = new float[gradient.length][];
        for (int row = 0; row < gradient.length; row++) {
            back[row] = gradient[row].clone();
            for (int i = 0; i < back[row].length; i++) {
                back[row][i] *= slopes[row][i];
            }
        }
        return back;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }
}
