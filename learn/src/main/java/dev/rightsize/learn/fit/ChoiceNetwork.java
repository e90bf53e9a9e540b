package dev.rightsize.learn.fit;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The network that scores candidates for a field: one hidden layer on a candidate's figures. Scores of one receipt's
 * candidates, together with 0 for "none of them", go through a softmax.
 */
public final class ChoiceNetwork {
    private final RowConvolution entrance;
    private final RowConvolution exit;
    private final Rectifier hidden;

    public ChoiceNetwork(int figures, SplittableRandom random) {
        entrance = new RowConvolution(figures, 32, 1, 1, random);
        exit = new RowConvolution(32, 1, 1, 1, random);
        hidden = new Rectifier(0.1, random);
    }

    /** One score a candidate. */
    public float[] forward(float[][] candidates, boolean training) {
        hidden.training(training);
        float[][] scores = exit.forward(hidden.forward(entrance.forward(candidates)));
        float[] flat = new float[scores.length];
        for (int i = 0; i < flat.length; i++) {
            flat[i] = scores[i][0];
        }
        return flat;
    }

    void backward(float[] gradient) {
        float[][] rows = new float[gradient.length][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new float[] {gradient[i]};
        }
        entrance.backward(hidden.backward(exit.backward(rows)));
    }

    List<Parameter> parameters() {
        return Stream.of(entrance, exit)
                .flatMap(layer -> layer.parameters().stream())
                .toList();
    }

    /** Entrance and exit. */
    public List<RowConvolution> layers() {
        return List.of(entrance, exit);
    }
}
