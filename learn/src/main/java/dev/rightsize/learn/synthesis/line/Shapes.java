package dev.rightsize.learn.synthesis.line;

import java.util.Arrays;

/** Closed polygons on a plane, changed in place. Used by one thread. */
final class Shapes {
    private float[] xs = new float[1024];
    private float[] ys = new float[1024];
    private int[] ends = new int[64];
    private int points;
    private int contours;

    /** A place of a plane. */
    interface Mapping {
        float x(float x, float y);

        float y(float x, float y);
    }

    /** The smallest upright rectangle around points. */
    record Bounds(float left, float top, float right, float bottom) {
        float height() {
            return bottom - top;
        }

        float width() {
            return right - left;
        }
    }

    int points() {
        return points;
    }

    /** A polygon whose numbers are x and y in turn, scaled and moved. */
    void add(float[] polygon, float x, float y, float scaleX, float scaleY) {
        room(polygon.length / 2);
        for (int i = 0; i + 1 < polygon.length; i += 2) {
            xs[points] = x + polygon[i] * scaleX;
            ys[points++] = y + polygon[i + 1] * scaleY;
        }
        ends[contours++] = points;
    }

    /** A band along the line, in short pieces so that it bends with it. */
    void band(float left, float top, float right, float bottom) {
        float step = Math.max(0.3f, (right - left) / 200);
        for (float x = left; x < right; x += step) {
            float to = Math.min(right, x + step * 1.02f);
            add(new float[] {x, top, to, top, to, bottom, x, bottom}, 0, 0, 1, 1);
        }
    }

    private void room(int more) {
        if (points + more > xs.length) {
            xs = Arrays.copyOf(xs, Math.max(xs.length * 2, points + more));
            ys = Arrays.copyOf(ys, xs.length);
        }
        if (contours == ends.length) {
            ends = Arrays.copyOf(ends, ends.length * 2);
        }
    }

    void map(Mapping mapping) {
        for (int i = 0; i < points; i++) {
            float x = xs[i];
            xs[i] = mapping.x(x, ys[i]);
            ys[i] = mapping.y(x, ys[i]);
        }
    }

    /** Of the first {@code count} points, at least one. */
    Bounds bounds(int count) {
        float left = xs[0];
        float top = ys[0];
        float right = left;
        float bottom = top;
        for (int i = 1; i < count; i++) {
            left = Math.min(left, xs[i]);
            right = Math.max(right, xs[i]);
            top = Math.min(top, ys[i]);
            bottom = Math.max(bottom, ys[i]);
        }
        return new Bounds(left, top, right, bottom);
    }

    /** What they cover of a canvas. */
    Plane fill(int width, int height) {
        Fill fill = new Fill(width, height);
        int start = 0;
        for (int c = 0; c < contours; c++) {
            int last = ends[c] - 1;
            for (int i = start; i < last; i++) {
                fill.edge(xs[i], ys[i], xs[i + 1], ys[i + 1]);
            }
            fill.edge(xs[last], ys[last], xs[start], ys[start]);
            start = ends[c];
        }
        return fill.coverage();
    }
}
