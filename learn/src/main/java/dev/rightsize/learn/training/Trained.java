package dev.rightsize.learn.training;

import dev.rightsize.learn.evaluate.CurvePoint;
import dev.rightsize.learn.network.Weights;
import java.util.List;

/**
 * What came of a training.
 *
 * @param weights the best running mean
 * @param curve how they were found
 * @param finished whether all steps were made, or more would not help
 */
public record Trained(Weights weights, List<CurvePoint> curve, boolean finished) {
    public Trained {
        curve = List.copyOf(curve);
    }
}
