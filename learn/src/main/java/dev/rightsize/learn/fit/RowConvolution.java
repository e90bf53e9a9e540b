package dev.rightsize.learn.fit;

import java.util.List;
import java.util.SplittableRandom;

/**
 * A convolution over rows: each output row is a linear map of the input rows around it; rows beyond the ends are zero.
 * With one tap it is an ordinary dense layer.
 */
public final class RowConvolution implements Layer {
    private final int inputs;
    private final int outputs;
    private final int taps;
    private final int dilation;
    private final Parameter weights;
    private final Parameter bias;
    private float[][] input = {};

    /**
     * @param inputs numbers in a row of input
     * @param outputs numbers in a row of output
     * @param taps rows that one output row sees, odd
     * @param dilation distance of these rows from each other
     */
    public RowConvolution(int inputs, int outputs, int taps, int dilation, SplittableRandom random) {
        if (taps % 2 == 0) {
            throw new IllegalArgumentException(
                    "A convolution over rows needs an odd number of taps, not " + taps + ".");
        }
        this.inputs = inputs;
        this.outputs = outputs;
        this.taps = taps;
        this.dilation = dilation;
        weights = Parameter.uniform(taps * outputs * inputs, Math.sqrt(3.0 / (inputs * taps)), random);
        bias = Parameter.zeros(outputs);
    }

    /** Weights, ordered by tap, output, input. */
    public float[] weights() {
        return weights.values;
    }

    public float[] bias() {
        return bias.values;
    }

    public int inputs() {
        return inputs;
    }

    public int outputs() {
        return outputs;
    }

    public int taps() {
        return taps;
    }

    public int dilation() {
        return dilation;
    }

    @Override
    public float[][] forward(float[][] rows) {
        input = rows;
        float[][] output = new float[rows.length][];
        for (int row = 0; row < rows.length; row++) {
            float[] sum = bias.values.clone();
            for (int tap = 0; tap < taps; tap++) {
                int from = row + (tap - taps / 2) * dilation;
                if (from >= 0 && from < rows.length) {
                    multiply(rows[from], tap * outputs * inputs, sum);
                }
            }
            output[row] = sum;
        }
        return output;
    }

    private void multiply(float[] row, int base, float[] sum) {
        float[] w = weights.values;
        for (int out = 0, at = base; out < outputs; out++) {
            float dot = 0;
            for (int in = 0; in < inputs; in++) {
                dot += w[at++] * row[in];
            }
            sum[out] += dot;
        }
    }

    @Override
    public float[][] backward(float[][] gradient) {
        float[][] back = new float[input.length][inputs];
        for (int row = 0; row < input.length; row++) {
            for (int out = 0; out < outputs; out++) {
                bias.gradient[out] += gradient[row][out];
            }
            for (int tap = 0; tap < taps; tap++) {
                int from = row + (tap - taps / 2) * dilation;
                if (from >= 0 && from < input.length) {
                    backward(gradient[row], input[from], tap * outputs * inputs, back[from]);
                }
            }
        }
        return back;
    }

    private void backward(float[] gradient, float[] row, int base, float[] back) {
        float[] w = weights.values;
        float[] dw = weights.gradient;
        for (int out = 0; out < outputs; out++) {
            float slope = gradient[out];
            if (slope != 0) {
                int at = base + out * inputs;
                for (int in = 0; in < inputs; in++) {
                    dw[at + in] += slope * row[in];
                    back[in] += slope * w[at + in];
                }
            }
        }
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(weights, bias);
    }
}
