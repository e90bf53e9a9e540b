package dev.rightsize.learn.lines;

import dev.rightsize.reading.layout.Quad;
import java.util.Arrays;

/** Where boxes lie in each other. */
public final class Quads {
    /** How much higher than wide a box is whose text runs up or down. */
    private static final double UPENDED = 1.6;

    private Quads() {}

    /** Pixels inside a box. */
    public static double area(Quad box) {
        return Math.abs(area(corners(box), 4));
    }

    /** Pixels inside both of two boxes: one clipped by the edges of the other (Sutherland and Hodgman, 1974). */
    public static double shared(Quad box, Quad clip) {
        if (box.right() <= clip.left()
                || clip.right() <= box.left()
                || box.bottom() <= clip.top()
                || clip.bottom() <= box.top()) {
            return 0;
        }
        double[] edge = corners(clip);
        double side = Math.signum(area(edge, 4));
        double[] polygon = corners(box);
        for (int i = 0; i < 4 && polygon.length > 0; i++) {
            int next = (i + 1) % 4;
            polygon = clip(polygon, edge[2 * i], edge[2 * i + 1], edge[2 * next], edge[2 * next + 1], side);
        }
        return Math.abs(area(polygon, polygon.length / 2));
    }

    /**
     * The same corners in the order of text that runs to the right, or down: along the longer edges, unless the box is nearly
     * as high as wide.
     */
    public static Quad asRead(Quad box) {
        Quad along = box.textHeight() > UPENDED * box.textWidth() ? box.startingAt(1) : box;
        double right = along.x2() + along.x3() - along.x1() - along.x4();
        double down = along.y2() + along.y3() - along.y1() - along.y4();
        boolean back = Math.abs(right) > Math.abs(down) ? right < 0 : down < 0;
        return back ? along.startingAt(2) : along;
    }

    /**
     * Where a box of a picture stands after the picture was turned clockwise by quarter turns; its first corner is the
     * one from which text runs to the right.
     *
     * @param width of the turned picture
     * @param height of the turned picture
     */
    public static Quad turned(Quad box, int quarterTurns, int width, int height) {
        double[] c = corners(box);
        for (int i = 0; i < c.length; i += 2) {
            double x = c[i];
            double y = c[i + 1];
            c[i] = switch (quarterTurns) {
                case 1 -> width - y;
                case 2 -> width - x;
                case 3 -> y;
                default -> x;
            };
            c[i + 1] = switch (quarterTurns) {
                case 1 -> x;
                case 2 -> height - y;
                case 3 -> height - x;
                default -> y;
            };
        }
        return new Quad(
                        (float) c[0],
                        (float) c[1],
                        (float) c[2],
                        (float) c[3],
                        (float) c[4],
                        (float) c[5],
                        (float) c[6],
                        (float) c[7])
                .startingAt(4 - quarterTurns);
    }

    private static double[] corners(Quad box) {
        return new double[] {box.x1(), box.y1(), box.x2(), box.y2(), box.x3(), box.y3(), box.x4(), box.y4()};
    }

    private static double area(double[] polygon, int count) {
        double twice = 0;
        for (int i = 0; i < count; i++) {
            int next = (i + 1) % count;
            twice += polygon[2 * i] * polygon[2 * next + 1] - polygon[2 * next] * polygon[2 * i + 1];
        }
        return twice / 2;
    }

    private static double[] clip(double[] polygon, double ax, double ay, double bx, double by, double side) {
        double[] kept = new double[polygon.length * 2];
        int at = 0;
        for (int i = 0; i < polygon.length; i += 2) {
            double x = polygon[i];
            double y = polygon[i + 1];
            double nextX = polygon[(i + 2) % polygon.length];
            double nextY = polygon[(i + 3) % polygon.length];
            double here = side * ((bx - ax) * (y - ay) - (by - ay) * (x - ax));
            double there = side * ((bx - ax) * (nextY - ay) - (by - ay) * (nextX - ax));
            if (here >= 0) {
                kept[at++] = x;
                kept[at++] = y;
            }
            if (here >= 0 != there >= 0) {
                double share = here / (here - there);
                kept[at++] = x + share * (nextX - x);
                kept[at++] = y + share * (nextY - y);
            }
        }
        return Arrays.copyOf(kept, at);
    }
}
