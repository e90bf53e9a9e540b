package dev.rightsize.learn.synthesis.line;

/**
 * Fills polygons with exact area coverage; what lies outside the canvas is cut off. Each edge adds its signed area to
 * the pixels it crosses; a running sum along each row then gives the coverage.
 */
final class Fill {
    private final int width;
    private final int height;
    private final int stride;
    private final float[] area;

    Fill(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.area = new float[stride * height];
    }

    void edge(float fromX, float fromY, float toX, float toY) {
        if (fromY == toY) {
            return;
        }
        float direction = fromY < toY ? 1 : -1;
        float x0 = direction > 0 ? fromX : toX;
        float y0 = Math.min(fromY, toY);
        float x1 = direction > 0 ? toX : fromX;
        float y1 = Math.max(fromY, toY);
        float slope = (x1 - x0) / (y1 - y0);
        float x = y0 < 0 ? x0 - y0 * slope : x0;
        for (int row = Math.max(0, (int) y0); row < height && row < y1; row++) {
            float dy = Math.min(row + 1, y1) - Math.max(row, y0);
            float next = x + slope * dy;
            span(row * stride, clamp(Math.min(x, next)), clamp(Math.max(x, next)), direction * dy);
            x = next;
        }
    }

    /** Spreads the area {@code amount} of an edge that runs from {@code left} to {@code right} within one row. */
    private void span(int base, float left, float right, float amount) {
        int first = (int) left;
        if (right <= first + 1) {
            float middle = 0.5f * (left + right) - first;
            area[base + first] += amount * (1 - middle);
            area[base + first + 1] += amount * middle;
            return;
        }
        int last = (int) Math.ceil(right);
        float inverse = 1 / (right - left);
        float covered = 0;
        for (int column = first; column < last; column++) {
            float from = Math.max(left, column);
            float to = Math.min(right, column + 1);
            float part = amount * (to - from) * inverse;
            float here = part * (column + 1 - 0.5f * (from + to));
            area[base + column] += here + covered;
            covered = part - here;
        }
        area[base + last] += covered;
    }

    private float clamp(float x) {
        return Math.max(0, Math.min(width, x));
    }

    Plane coverage() {
        Plane plane = new Plane(width, height);
        float[] values = plane.values();
        for (int row = 0; row < height; row++) {
            float sum = 0;
            for (int column = 0; column < width; column++) {
                sum += area[row * stride + column];
                values[row * width + column] = Math.min(1, Math.abs(sum));
            }
        }
        return plane;
    }
}
