package dev.rightsize.reading.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/**
 * A connected set of cells of a map that lie above a threshold, kept as horizontal runs.
 */
final class Region {
    /** In so many steps from one cell to the next an edge is told. */
    private static final double STEPS = 16;

    private final float[] map;
    private final int width;
    private final float threshold;
    private final List<int[]> runs = new ArrayList<>();
    private int cells;

    private Region(float[] map, int width, float threshold) {
        this.map = map;
        this.width = width;
        this.threshold = threshold;
    }

    /** How many cells it has. */
    int cells() {
        return cells;
    }

    /**
     * Points around it, abscissas followed by the same number of ordinates: where the map, told between the centres of
     * cells in a straight line, crosses the threshold. Beyond the map it is zero.
     */
    float[][] outline() {
        Outline outline = new Outline();
        for (int[] run : runs) {
            int y = run[0];
            outline.add(run[1] + 0.5 - crossing(run[1], y, run[1] - 1, y), y + 0.5);
            outline.add(run[2] - 0.5 + crossing(run[2] - 1, y, run[2], y), y + 0.5);
            for (int x = run[1]; x < run[2]; x++) {
                if (at(x, y - 1) <= threshold) {
                    outline.add(x + 0.5, y + 0.5 - crossing(x, y, x, y - 1));
                }
                if (at(x, y + 1) <= threshold) {
                    outline.add(x + 0.5, y + 0.5 + crossing(x, y, x, y + 1));
                }
            }
        }
        return outline.points();
    }

    /**
     * How far from the centre of a cell above the threshold to that of a neighbour that is not, 0 to 1, in steps: engines
     * differ in the last bits of a map, and all of them are to see the same box.
     */
    private double crossing(int x, int y, int neighbourX, int neighbourY) {
        double inside = at(x, y);
        return Math.rint((inside - threshold) / (inside - at(neighbourX, neighbourY)) * STEPS) / STEPS;
    }

    private float at(int x, int y) {
        return x < 0 || y < 0 || x >= width || y >= map.length / width ? 0 : map[y * width + x];
    }

    private void add(int[] run) {
        runs.add(run);
        cells += run[2] - run[1];
    }

    /** The regions of cells above the threshold, eight-connected, in order of their topmost cell. */
    static List<Region> above(float[] map, int width, int height, float threshold) {
        List<int[]> runs = new ArrayList<>(); // row, begin, end (exclusive), parent
        int previousBegin = 0;
        int previousEnd = 0;
        for (int y = 0; y < height; y++) {
            int rowBegin = runs.size();
            for (int x = 0; x < width; x++) {
                if (map[y * width + x] > threshold) {
                    int begin = x;
                    while (x < width && map[y * width + x] > threshold) {
                        x++;
                    }
                    runs.add(new int[] {y, begin, x, runs.size()});
                }
            }
            join(runs, previousBegin, previousEnd, rowBegin);
            previousBegin = rowBegin;
            previousEnd = runs.size();
        }
        return collect(runs, () -> new Region(map, width, threshold));
    }

    private static void join(List<int[]> runs, int previousBegin, int previousEnd, int rowBegin) {
        int above = previousBegin;
        for (int i = rowBegin; i < runs.size(); i++) {
            int[] run = runs.get(i);
            while (above < previousEnd && runs.get(above)[2] < run[1]) {
                above++;
            }
            for (int k = above; k < previousEnd && runs.get(k)[1] <= run[2]; k++) {
                int first = root(runs, k);
                int second = root(runs, i);
                runs.get(Math.max(first, second))[3] = Math.min(first, second);
            }
        }
    }

    private static int root(List<int[]> runs, int run) {
        int at = run;
        while (runs.get(at)[3] != at) {
            runs.get(at)[3] = runs.get(runs.get(at)[3])[3];
            at = runs.get(at)[3];
        }
        return at;
    }

    private static List<Region> collect(List<int[]> runs, Supplier<Region> empty) {
        Region[] byRoot = new Region[runs.size()];
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int root = root(runs, i);
            Region region = byRoot[root];
            if (region == null) {
                region = empty.get();
                byRoot[root] = region;
                regions.add(region);
            }
            region.add(runs.get(i));
        }
        return regions;
    }

    /** Points that are added one by one. */
    private static final class Outline {
        private float[] xs = new float[64];
        private float[] ys = new float[64];
        private int count;

        void add(double x, double y) {
            if (count == xs.length) {
                xs = Arrays.copyOf(xs, 2 * count);
                ys = Arrays.copyOf(ys, 2 * count);
            }
            xs[count] = (float) x;
            ys[count++] = (float) y;
        }

        float[][] points() {
            return new float[][] {Arrays.copyOf(xs, count), Arrays.copyOf(ys, count)};
        }
    }
}
