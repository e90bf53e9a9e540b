package dev.rightsize.learn.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** The numbers of a network by name. Not safe for use by several threads while they change. */
public final class Weights {
    private final Map<String, float[]> arrays = new LinkedHashMap<>();

    /** First weights of a network; the same for the same seed. */
    public static Weights initial(Architecture architecture, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Weights weights = new Weights();
        architecture.weights().forEach(shape -> weights.put(shape.name(), shape.initial(random)));
        return weights;
    }

    void put(String name, float[] values) {
        if (arrays.put(name, values) != null) {
            throw new IllegalArgumentException("Two arrays are called '" + name + "'. Name each layer once.");
        }
    }

    /** The numbers of one array; not a copy. */
    public float[] of(WeightShape shape) {
        float[] values = arrays.get(shape.name());
        if (values == null || values.length != shape.size()) {
            throw new IllegalArgumentException("Array '" + shape.name() + "' should hold " + shape.size()
                    + " numbers but " + (values == null ? "is missing" : "holds " + values.length)
                    + ". These weights belong to another network.");
        }
        return values;
    }

    Map<String, float[]> arrays() {
        return arrays;
    }

    /** Weights on the way from these to others of the same network: 0 for these, 1 for the others. */
    public Weights towards(Weights others, double share) {
        Weights between = copy();
        between.arrays.forEach((name, values) -> {
            float[] there = java.util.Objects.requireNonNull(others.arrays.get(name), name);
            for (int i = 0; i < values.length; i++) {
                values[i] += (float) share * (there[i] - values[i]);
            }
        });
        return between;
    }

    /** An independent copy. */
    public Weights copy() {
        Weights copy = new Weights();
        arrays.forEach((name, values) -> copy.put(name, values.clone()));
        return copy;
    }
}
