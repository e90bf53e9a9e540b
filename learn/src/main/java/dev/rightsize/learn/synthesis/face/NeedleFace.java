package dev.rightsize.learn.synthesis.face;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A face of square pixels printed as the separate round dots of a needle printer. */
public final class NeedleFace implements Face {
    private static final int CORNERS = 8;
    private static final float[][] NONE = {};

    private final Face pixels;
    private final int rows;
    private final float radius;
    private final Map<Character, float[][]> dots = new ConcurrentHashMap<>();

    /**
     * @param rows of pixels in an em
     * @param radius of a dot, in pixels; from one half neighbouring dots touch
     */
    public NeedleFace(Face pixels, int rows, float radius) {
        this.pixels = pixels;
        this.rows = rows;
        this.radius = radius;
    }

    @Override
    public boolean covers(char character) {
        return pixels.covers(character);
    }

    @Override
    public float advance(char character) {
        return pixels.advance(character);
    }

    @Override
    public float[][] contours(char character) {
        return dots.computeIfAbsent(character, this::draw);
    }

    private float[][] draw(char character) {
        float[][] squares = pixels.contours(character);
        List<float[]> all = new ArrayList<>();
        for (int row = -rows - 2; row < rows; row++) {
            for (int column = -2; column < 2 * rows; column++) {
                if (inside(squares, (column + 0.5f) / rows, (row + 0.5f) / rows)) {
                    all.add(dot((column + 0.5f) / rows, (row + 0.5f) / rows));
                }
            }
        }
        return all.toArray(NONE);
    }

    private float[] dot(float x, float y) {
        float[] corners = new float[CORNERS * 2];
        for (int i = 0; i < CORNERS; i++) {
            double angle = (i + 0.5) * 2 * Math.PI / CORNERS;
            corners[i * 2] = x + radius / rows * (float) Math.cos(angle);
            corners[i * 2 + 1] = y + radius / rows * (float) Math.sin(angle);
        }
        return corners;
    }

    /** By the non-zero rule. */
    private static boolean inside(float[][] contours, float x, float y) {
        int winding = 0;
        for (float[] contour : contours) {
            int length = contour.length;
            for (int i = 0; i < length; i += 2) {
                float x1 = contour[i];
                float y1 = contour[i + 1];
                float x2 = contour[(i + 2) % length];
                float y2 = contour[(i + 3) % length];
                if (y1 <= y != y2 <= y && x < x1 + (y - y1) / (y2 - y1) * (x2 - x1)) {
                    winding += y1 < y2 ? 1 : -1;
                }
            }
        }
        return winding != 0;
    }
}
