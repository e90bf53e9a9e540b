package dev.rightsize.learn.network;

import java.util.SplittableRandom;

/**
 * An array of numbers that a layer holds.
 *
 * @param name unique in its network
 * @param dimensions outermost first
 * @param role how it starts and changes
 * @param start its first value, if all are the same
 */
public record WeightShape(String name, java.util.List<Integer> dimensions, Role role, float start) {
    /** How an array starts and changes. */
    public enum Role {
        /** Learned, decays, starts at random. */
        KERNEL,
        /** Learned, does not decay. */
        SHIFT,
        /** Observed: a running mean or variance of batch normalisation. */
        STATISTIC
    }

    static WeightShape kernel(String name, Integer... dimensions) {
        return new WeightShape(name, java.util.List.of(dimensions), Role.KERNEL, 0);
    }

    static WeightShape zeros(String name, int size) {
        return new WeightShape(name, java.util.List.of(size), Role.SHIFT, 0);
    }

    static WeightShape ones(String name, int size) {
        return new WeightShape(name, java.util.List.of(size), Role.SHIFT, 1);
    }

    static WeightShape statistic(String name, int size, float start) {
        return new WeightShape(name, java.util.List.of(size), Role.STATISTIC, start);
    }

    int size() {
        return dimensions.stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
    }

    /** Dimensions as PyTorch and ONNX want them. */
    public long[] shape() {
        return dimensions.stream().mapToLong(Integer::longValue).toArray();
    }

    /** First values; kernels after He et al. (arXiv 1502.01852), with the deviation for rectified layers. */
    float[] initial(SplittableRandom random) {
        float[] values = new float[size()];
        double deviation = Math.sqrt(2.0 * dimensions.get(0) / values.length);
        for (int i = 0; i < values.length; i++) {
            values[i] = role == Role.KERNEL ? (float) (gaussian(random) * deviation) : start;
        }
        return values;
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }
}
