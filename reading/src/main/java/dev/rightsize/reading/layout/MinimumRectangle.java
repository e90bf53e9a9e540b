package dev.rightsize.reading.layout;

import java.util.Arrays;

/**
 * The smallest rectangle, at any angle, around a set of points: convex hull by Andrew's monotone chain, then one pass
 * over the hull's edges (Freeman and Shapira, 1975).
 *
 * @param centreX in the points' units
 * @param centreY in the points' units
 * @param width along the direction {@code angle}
 * @param height across it
 * @param angle radians by which the width is turned clockwise from horizontal, in (-pi/4, pi/4]
 */
public record MinimumRectangle(double centreX, double centreY, double width, double height, double angle) {
    /**
     * The rectangle around points.
     *
     * @param xs abscissas, at least one
     * @param ys ordinates, as many
     */
    public static MinimumRectangle around(float[] xs, float[] ys) {
        if (xs.length == 0) {
            throw new IllegalArgumentException("A rectangle needs at least one point.");
        }
        int[] hull = hull(xs, ys);
        MinimumRectangle best = turned(xs, ys, hull, 0);
        for (int i = 0; i < hull.length; i++) {
            int from = hull[i];
            int to = hull[(i + 1) % hull.length];
            MinimumRectangle candidate = turned(xs, ys, hull, Math.atan2(ys[to] - ys[from], xs[to] - xs[from]));
            if (candidate.width * candidate.height < best.width * best.height) {
                best = candidate;
            }
        }
        return best;
    }

    /** The rectangle grown by {@code distance} on each of its four sides. */
    public MinimumRectangle grown(double distance) {
        return new MinimumRectangle(centreX, centreY, width + 2 * distance, height + 2 * distance, angle);
    }

    /** The corners with both axes scaled. */
    public Quad corners(double scaleX, double scaleY) {
        double cos = Math.cos(angle) / 2;
        double sin = Math.sin(angle) / 2;
        double alongX = width * cos;
        double alongY = width * sin;
        double acrossX = -height * sin;
        double acrossY = height * cos;
        return new Quad(
                (float) ((centreX - alongX - acrossX) * scaleX),
                (float) ((centreY - alongY - acrossY) * scaleY),
                (float) ((centreX + alongX - acrossX) * scaleX),
                (float) ((centreY + alongY - acrossY) * scaleY),
                (float) ((centreX + alongX + acrossX) * scaleX),
                (float) ((centreY + alongY + acrossY) * scaleY),
                (float) ((centreX - alongX + acrossX) * scaleX),
                (float) ((centreY - alongY + acrossY) * scaleY));
    }

    private static MinimumRectangle turned(float[] xs, float[] ys, int[] hull, double direction) {
        double quarter = Math.PI / 2;
        double angle = direction - Math.round(direction / quarter) * quarter;
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double minU = Double.MAX_VALUE;
        double maxU = -Double.MAX_VALUE;
        double minV = Double.MAX_VALUE;
        double maxV = -Double.MAX_VALUE;
        for (int point : hull) {
            double u = xs[point] * cos + ys[point] * sin;
            double v = ys[point] * cos - xs[point] * sin;
            minU = Math.min(minU, u);
            maxU = Math.max(maxU, u);
            minV = Math.min(minV, v);
            maxV = Math.max(maxV, v);
        }
        double u = (minU + maxU) / 2;
        double v = (minV + maxV) / 2;
        return new MinimumRectangle(u * cos - v * sin, u * sin + v * cos, maxU - minU, maxV - minV, angle);
    }

    private static int[] hull(float[] xs, float[] ys) {
        int count = xs.length;
        Integer[] order = new Integer[count];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (p, q) -> xs[p] != xs[q] ? Float.compare(xs[p], xs[q]) : Float.compare(ys[p], ys[q]));
        int[] hull = new int[2 * count];
        int size = 0;
        for (int i = 0; i < count; i++) {
            size = push(xs, ys, hull, size, 0, order[i]);
        }
        int lower = size;
        for (int i = count - 2; i >= 0; i--) {
            size = push(xs, ys, hull, size, lower - 1, order[i]);
        }
        return Arrays.copyOf(hull, Math.max(1, size - 1));
    }

    private static int push(float[] xs, float[] ys, int[] hull, int size, int floor, int point) {
        int top = size;
        while (top - floor >= 2 && cross(xs, ys, hull[top - 2], hull[top - 1], point) <= 0) {
            top--;
        }
        hull[top] = point;
        return top + 1;
    }

    private static double cross(float[] xs, float[] ys, int o, int a, int b) {
        return ((double) xs[a] - xs[o]) * ((double) ys[b] - ys[o])
                - ((double) ys[a] - ys[o]) * ((double) xs[b] - xs[o]);
    }
}
