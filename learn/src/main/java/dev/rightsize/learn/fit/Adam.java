package dev.rightsize.learn.fit;

import java.util.List;

/** Adam with decoupled weight decay (Loshchilov and Hutter, arXiv 1711.05101). */
public final class Adam {
    private static final float BETA1 = 0.9f;
    private static final float BETA2 = 0.99f;
    private static final float EPSILON = 1e-8f;

    private final List<Parameter> parameters;
    private final float decay;
    private int step;

    public Adam(List<Parameter> parameters, double decay) {
        this.parameters = List.copyOf(parameters);
        this.decay = (float) decay;
    }

    /** Goes on after {@code steps} steps, with parameters whose moments were kept. */
    public void resume(int steps) {
        step = steps;
    }

    /**
     * Moves the parameters against their gradients and clears these.
     *
     * @param rate learning rate
     * @param share factor on the gradients, such as one over the batch's size
     */
    public void step(double rate, double share) {
        step++;
        float correction1 = (float) (1 - Math.pow(BETA1, step));
        float correction2 = (float) (1 - Math.pow(BETA2, step));
        for (Parameter parameter : parameters) {
            float[] values = parameter.values;
            for (int i = 0; i < values.length; i++) {
                float slope = (float) (parameter.gradient[i] * share);
                parameter.gradient[i] = 0;
                if (slope == 0 && parameter.mean[i] == 0) {
                    continue;
                }
                parameter.mean[i] = BETA1 * parameter.mean[i] + (1 - BETA1) * slope;
                parameter.square[i] = BETA2 * parameter.square[i] + (1 - BETA2) * slope * slope;
                float direction = parameter.mean[i]
                        / correction1
                        / ((float) Math.sqrt(parameter.square[i] / correction2) + EPSILON);
                values[i] -= (float) rate * (direction + decay * values[i]);
            }
        }
    }
}
