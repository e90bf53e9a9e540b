package dev.rightsize.learn.fit;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Numbers that are learned, with their gradient and the optimiser's moments. Not safe for use by several threads.
 */
public final class Parameter {
    final float[] values;
    final float[] gradient;
    final float[] mean;
    final float[] square;

    private Parameter(float[] values) {
        this.values = values;
        gradient = new float[values.length];
        mean = new float[values.length];
        square = new float[values.length];
    }

    /** Learns in the given array, which is not copied. */
    public static Parameter of(float[] values) {
        return new Parameter(values);
    }

    static Parameter zeros(int size) {
        return new Parameter(new float[size]);
    }

    /** Uniform values between {@code -limit} and {@code limit}. */
    static Parameter uniform(int size, double limit, SplittableRandom random) {
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = (float) ((random.nextDouble() * 2 - 1) * limit);
        }
        return new Parameter(values);
    }

    /** The slope of the loss, to be added to before each step of the optimiser; not a copy. */
    public float[] gradient() {
        return gradient;
    }

    /** The optimiser's running means of the gradient and of its square; not copies. To be kept with the values. */
    public List<float[]> moments() {
        return List.of(mean, square);
    }

    /** The present values; not a copy. */
    public float[] values() {
        return values;
    }
}
