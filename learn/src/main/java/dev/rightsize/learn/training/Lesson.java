package dev.rightsize.learn.training;

import java.util.Map;

/**
 * What one batch taught.
 *
 * @param examples in the batch
 * @param loss sum over its examples
 * @param gradients of the mean loss of an example, by weight
 * @param statistics running means and variances after the batch, by weight
 */
public record Lesson(int examples, double loss, Map<String, float[]> gradients, Map<String, float[]> statistics) {
    /** Whether the network gave numbers. */
    public boolean sound() {
        return statistics.values().stream().allMatch(Lesson::finite);
    }

    private static boolean finite(float[] values) {
        float sum = 0;
        for (float value : values) {
            sum += value;
        }
        return Float.isFinite(sum);
    }
}
