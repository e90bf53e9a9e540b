package dev.rightsize.learn.training;

import dev.rightsize.learn.network.Weights;

/** Says how good weights are, on examples that nobody learns from. */
@FunctionalInterface
public interface Exam {
    /**
     * What an exam said.
     *
     * @param real quality on real examples, 0 to 1; NaN if there are none
     * @param generated the same on generated ones
     */
    record Result(double real, double generated) {}

    Result of(Weights weights);
}
