package dev.rightsize.learn.synthesis.line;

/**
 * A small grid of values: ink from 0 to 1, or grey from 0 to 255.
 *
 * @param values row by row
 */
@SuppressWarnings("ArrayRecordComponent") // handed from step to step, never compared
record Plane(int width, int height, float[] values) {
    Plane(int width, int height) {
        this(width, height, new float[width * height]);
    }

    /** Another with the same shape. */
    Plane like(float[] others) {
        return new Plane(width, height, others);
    }

    /** The value at a place, at the border's for places outside. */
    float near(int x, int y) {
        return values[Math.max(0, Math.min(height - 1, y)) * width + Math.max(0, Math.min(width - 1, x))];
    }
}
