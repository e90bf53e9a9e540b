package dev.rightsize.learn.network;

import dev.rightsize.learn.network.WeightShape.Role;
import java.util.Random;

/** First weights, with statistics, scales and shifts as after some training, so that an export has something to fold. */
public final class LivedWeights {
    private LivedWeights() {}

    public static Weights of(Architecture architecture) {
        Weights weights = Weights.initial(architecture, 1);
        Random random = new Random(2);
        for (WeightShape shape : architecture.weights()) {
            if (shape.role() != Role.KERNEL) {
                float[] values = weights.of(shape);
                for (int i = 0; i < values.length; i++) {
                    values[i] += shape.name().endsWith("variance")
                            ? random.nextFloat()
                            : 0.2f * (float) random.nextGaussian();
                }
            }
        }
        return weights;
    }
}
