package dev.rightsize.learn.synthesis.print;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Draws the glyphs of a pixel typeface of 12 rows as the separate round dots of a needle printer. */
final class NeedleFont {
    private static final int CELLS = 24;

    private record Key(char character, float scaleX, float scaleY) {}

    private static final Map<Key, GlyphMask> MASKS = new ConcurrentHashMap<>();

    private NeedleFont() {}

    static GlyphMask mask(Typeface face, char character, float scaleX, float scaleY) {
        return MASKS.computeIfAbsent(new Key(character, scaleX, scaleY), key -> draw(face, key));
    }

    private static GlyphMask draw(Typeface face, Key key) {
        GlyphMask fine = face.mask(key.character(), CELLS, CELLS, 0);
        if (fine.width() == 0) {
            return fine;
        }
        float stepX = key.scaleX() / 12;
        float stepY = key.scaleY() / 12;
        int left = (int) Math.floor(fine.left() / 2f * stepX) - 1;
        int top = (int) Math.floor(fine.top() / 2f * stepY) - 1;
        int width = (int) Math.ceil(fine.width() / 2f * stepX) + 4;
        int height = (int) Math.ceil(fine.height() / 2f * stepY) + 4;
        float[] coverage = new float[width * height];
        for (int row = Math.floorDiv(fine.top(), 2); row * 2 < fine.top() + fine.height(); row++) {
            for (int col = Math.floorDiv(fine.left(), 2); col * 2 < fine.left() + fine.width(); col++) {
                if (at(fine, col * 2 + 1, row * 2 + 1) > 0.5f) {
                    dot(
                            coverage,
                            width,
                            height,
                            (col + 0.5f) * stepX - left,
                            (row + 0.5f) * stepY - top,
                            Math.max(stepX, stepY) * 0.52f);
                }
            }
        }
        return new GlyphMask(left, top, width, height, coverage);
    }

    private static float at(GlyphMask mask, int x, int y) {
        int col = x - mask.left();
        int row = y - mask.top();
        boolean inside = col >= 0 && row >= 0 && col < mask.width() && row < mask.height();
        return inside ? mask.coverage()[row * mask.width() + col] : 0;
    }

    private static void dot(float[] coverage, int width, int height, float x, float y, float radius) {
        for (int row = Math.max(0, (int) (y - radius - 1)); row < Math.min(height, y + radius + 1); row++) {
            for (int col = Math.max(0, (int) (x - radius - 1)); col < Math.min(width, x + radius + 1); col++) {
                float dx = col + 0.5f - x;
                float dy = row + 0.5f - y;
                float inside = radius + 0.5f - (float) Math.sqrt(dx * dx + dy * dy);
                int at = row * width + col;
                coverage[at] = Math.max(coverage[at], Math.max(0, Math.min(1, inside)));
            }
        }
    }
}
