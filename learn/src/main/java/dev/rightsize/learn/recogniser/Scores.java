package dev.rightsize.learn.recogniser;

/** Scores of lines in two orders: a row of steps for each class, as a network gives them, or a row of classes for each step. */
final class Scores {
    private Scores() {}

    /** @param shape lines, classes, 1, steps */
    static float[] byStep(float[] byClass, long[] shape) {
        return transposed(byClass, (int) shape[0], (int) shape[1], (int) shape[3]);
    }

    /** @param shape lines, classes, 1, steps */
    static float[] byClass(float[] byStep, long[] shape) {
        return transposed(byStep, (int) shape[0], (int) shape[3], (int) shape[1]);
    }

    private static float[] transposed(float[] values, int count, int rows, int columns) {
        float[] transposed = new float[values.length];
        for (int i = 0; i < count; i++) {
            int from = i * rows * columns;
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns; column++) {
                    transposed[from + column * rows + row] = values[from + row * columns + column];
                }
            }
        }
        return transposed;
    }
}
