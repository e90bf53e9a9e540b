package dev.rightsize.learn.fit;

import java.util.List;

/** A differentiable step from rows of numbers to rows of numbers. Keeps its last input for {@link #backward}. */
interface Layer {
    /**
     * @param input one array a row
     * @return one array a row, new
     */
    float[][] forward(float[][] input);

    /**
     * Adds to the gradients of the parameters.
     *
     * @param gradient of the loss with respect to the last output
     * @return the gradient with respect to the last input
     */
    float[][] backward(float[][] gradient);

    List<Parameter> parameters();
}
