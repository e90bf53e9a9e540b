package dev.rightsize.reading.ocr;

/**
 * What a network says of one line: at each step along it, the probability of each class.
 *
 * @param values rows of {@code classes} probabilities, one row a step; perhaps of other lines too
 * @param offset where the line's first row begins
 * @param steps number of rows
 * @param classes "no character" first, the space last
 * @param used how many of the steps lie inside the line; may be fractional, the rest is padding
 */
record Emissions(float[] values, int offset, int steps, int classes, float used) {
    /** Rows that all lie inside the line. */
    static Emissions of(float[] values, int steps) {
        return new Emissions(values, 0, steps, values.length / steps, steps);
    }

    /** As the network gave it. */
    float get(int step, int index) {
        return values[offset + step * classes + index];
    }

    /** From 0 to 1: a network may return anything, and what is no number counts as 0. */
    float probability(int step, int index) {
        float given = get(step, index);
        return given > 0 ? Math.min(1, given) : 0;
    }

    /** Where a step lies along the line, 0 to 1. */
    float position(float step) {
        return Math.min(1, (step + 0.5f) / used);
    }
}
