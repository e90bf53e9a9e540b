package dev.rightsize.learn.detector;

import dev.rightsize.reading.layout.Quad;
import java.util.Arrays;
import java.util.List;

/**
 * The map that the network is to draw: lines of text shrunk to their cores, so that neighbours stay apart.
 *
 * <p>A core is what {@link dev.rightsize.reading.ocr.TextDetector} grows to the line again: it moves all edges outwards
 * by {@code d = growth * area / perimeter} of the core.
 */
final class Cores {
    /** Pixels of height below which a line cannot be made out. */
    private static final double LEAST_HEIGHT = 6.5;

    /** The ratio by which a core grows to a box of the teacher; boxes that read best are a little tighter. */
    static final double GROWTH = 1;

    private final int columns;
    private final int rows;
    private final byte[] cells;

    private Cores(int width, int height) {
        columns = width / Crop.CELL;
        rows = height / Crop.CELL;
        cells = new byte[columns * rows];
    }

    /** The cells of a crop, row by row; marks are in its pixels. */
    static byte[] draw(List<Mark> marks, int width, int height) {
        Cores cores = new Cores(width, height);
        for (Mark mark : marks) {
            if (!mark.text() || mark.height() < LEAST_HEIGHT) {
                cores.fill(mark.box(), Crop.UNKNOWN);
            }
        }
        for (Mark mark : marks) {
            if (mark.text() && mark.height() >= LEAST_HEIGHT) {
                cores.fill(mark.box(), Crop.NOTHING);
            }
        }
        for (Mark mark : marks) {
            if (mark.text() && mark.height() >= LEAST_HEIGHT) {
                cores.fill(core(mark.box()), Crop.CORE);
            }
        }
        return cores.cells;
    }

    /** The core that grows to the box. */
    static Quad core(Quad box) {
        double width = Math.max(1, box.textWidth());
        double height = Math.max(1, box.textHeight());
        double distance = distance(width, height);
        double alongX = (box.x2() + box.x3() - box.x1() - box.x4()) / 2 / width * distance;
        double alongY = (box.y2() + box.y3() - box.y1() - box.y4()) / 2 / width * distance;
        double downX = (box.x4() + box.x3() - box.x1() - box.x2()) / 2 / height * distance;
        double downY = (box.y4() + box.y3() - box.y1() - box.y2()) / 2 / height * distance;
        return new Quad(
                (float) (box.x1() + alongX + downX), (float) (box.y1() + alongY + downY),
                (float) (box.x2() - alongX + downX), (float) (box.y2() - alongY + downY),
                (float) (box.x3() - alongX - downX), (float) (box.y3() - alongY - downY),
                (float) (box.x4() + alongX - downX), (float) (box.y4() + alongY - downY));
    }

    /** Solves {@code d = growth * (w - 2d) * (h - 2d) / (2 * (w + h - 4d))}. */
    private static double distance(double width, double height) {
        double a = 8 + 4 * GROWTH;
        double b = 2 * (width + height) * (1 + GROWTH);
        double c = GROWTH * width * height;
        return (b - Math.sqrt(b * b - 4 * a * c)) / (2 * a);
    }

    /** Sets the cells whose centre lies in the box. */
    private void fill(Quad box, byte value) {
        double[] x = {box.x1(), box.x2(), box.x3(), box.x4()};
        double[] y = {box.y1(), box.y2(), box.y3(), box.y4()};
        int top = Math.max(0, (int) (box.top() / Crop.CELL));
        int bottom = Math.min(rows - 1, (int) (box.bottom() / Crop.CELL));
        for (int row = top; row <= bottom; row++) {
            double at = (row + 0.5) * Crop.CELL;
            double from = Double.MAX_VALUE;
            double to = -Double.MAX_VALUE;
            for (int i = 0; i < 4; i++) {
                int next = (i + 1) % 4;
                if (y[i] <= at != y[next] <= at) {
                    double crossing = x[i] + (x[next] - x[i]) * (at - y[i]) / (y[next] - y[i]);
                    from = Math.min(from, crossing);
                    to = Math.max(to, crossing);
                }
            }
            int first = Math.max(0, (int) Math.ceil(from / Crop.CELL - 0.5));
            int last = Math.min(columns - 1, (int) Math.floor(to / Crop.CELL - 0.5));
            if (first <= last) {
                Arrays.fill(cells, row * columns + first, row * columns + last + 1, value);
            }
        }
    }
}
