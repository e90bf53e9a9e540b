package dev.rightsize.learn.training;

import dev.rightsize.learn.network.Weights;

/** Draws a batch and finds its slopes. Each is used by one thread at a time. */
@FunctionalInterface
public interface Learner {
    /**
     * Learns from the next batch; the weights are not changed.
     *
     * @param progress of the whole training, 0 to 1
     */
    Lesson learn(double progress, Weights weights);
}
