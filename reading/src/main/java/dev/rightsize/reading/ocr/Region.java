package dev.rightsize.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * A connected set of cells of a map that lie above a threshold, kept as horizontal runs.
 */
final class Region {
    private final List<int[]> runs = new ArrayList<>();
    private int cells;

    /** How many cells it has. */
    int cells() {
        return cells;
    }

    /** Abscissas of the ends of its runs, followed by the same number of ordinates: enough for its convex hull. */
    float[][] outline() {
        float[] xs = new float[runs.size() * 4];
        float[] ys = new float[runs.size() * 4];
        int at = 0;
        for (int[] run : runs) {
            for (int corner = 0; corner < 4; corner++) {
                xs[at] = corner < 2 ? run[1] : run[2];
                ys[at++] = run[0] + (corner & 1);
            }
        }
        return new float[][] {xs, ys};
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
        return collect(runs);
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

    private static List<Region> collect(List<int[]> runs) {
        Region[] byRoot = new Region[runs.size()];
        List<Region> regions = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            int root = root(runs, i);
            Region region = byRoot[root];
            if (region == null) {
                region = new Region();
                byRoot[root] = region;
                regions.add(region);
            }
            region.add(runs.get(i));
        }
        return regions;
    }
}
