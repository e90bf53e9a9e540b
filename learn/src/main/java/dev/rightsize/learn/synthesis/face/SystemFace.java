package dev.rightsize.learn.synthesis.face;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A font of this machine. Its glyphs are taken out of it when they are first asked for. */
final class SystemFace implements Face {
    private static final float EM = 1000;
    private static final double FLATNESS = 5;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float[][] NONE = {};

    private record Glyph(float advance, float[][] contours) {}

    private final Font font;
    private final Map<Character, Glyph> glyphs = new ConcurrentHashMap<>();
    private final boolean oneCase;

    SystemFace(Font font) {
        this.font = font.deriveFont(EM);
        oneCase = sameShape('a', 'A') || sameShape('g', 'G') || sameShape('r', 'R');
    }

    @Override
    public boolean covers(char character) {
        boolean small = oneCase && Character.isLowerCase(character);
        return !small && font.canDisplay(character) && glyph(character).contours().length > 0;
    }

    @Override
    public float advance(char character) {
        return glyph(character).advance();
    }

    @Override
    public float[][] contours(char character) {
        return glyph(character).contours();
    }

    private Glyph glyph(char character) {
        return glyphs.computeIfAbsent(character, this::take);
    }

    private Glyph take(char character) {
        GlyphVector vector = font.createGlyphVector(EXACT, new char[] {character});
        return new Glyph(
                vector.getGlyphMetrics(0).getAdvanceX() / EM,
                contours(vector.getOutline().getPathIterator(null, FLATNESS)));
    }

    private static float[][] contours(PathIterator path) {
        List<float[]> contours = new ArrayList<>();
        float[] points = new float[256];
        float[] at = new float[6];
        int count = 0;
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            if (kind != PathIterator.SEG_LINETO && count > 0) {
                contours.add(Arrays.copyOf(points, count));
                count = 0;
            }
            if (kind != PathIterator.SEG_CLOSE) {
                points = count == points.length ? Arrays.copyOf(points, count * 2) : points;
                points[count++] = at[0] / EM;
                points[count++] = at[1] / EM;
            }
        }
        return contours.toArray(NONE);
    }

    /** Whether one character is the other at another size, as where small letters are drawn as capitals. */
    private boolean sameShape(char one, char other) {
        float[][] first = contours(one);
        float[][] second = contours(other);
        if (first.length != second.length || first.length == 0 || first[0].length != second[0].length) {
            return false;
        }
        float scale = height(second) / height(first);
        for (int i = 2; i < first[0].length; i++) {
            float step = (first[0][i] - first[0][i - 2]) * scale;
            if (Math.abs(step - (second[0][i] - second[0][i - 2])) > 0.05f) {
                return false;
            }
        }
        return true;
    }

    private static float height(float[][] contours) {
        float top = contours[0][1];
        float bottom = top;
        for (int i = 1; i < contours[0].length; i += 2) {
            top = Math.min(top, contours[0][i]);
            bottom = Math.max(bottom, contours[0][i]);
        }
        return Math.max(0.001f, bottom - top);
    }
}
