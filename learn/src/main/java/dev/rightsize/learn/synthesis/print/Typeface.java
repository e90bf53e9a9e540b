package dev.rightsize.learn.synthesis.print;

import dev.rightsize.learn.synthesis.face.Face;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The outlines of one font, from the text file beside this class (see its LICENSES.md). Immutable, thread-safe. */
public final class Typeface implements Face {
    private static final Map<String, Typeface> LOADED = new ConcurrentHashMap<>();
    private static final String FALLBACK = "mono-a";
    private static final float[][] NO_CONTOURS = {};

    private record Glyph(float advance, float[][] contours) {}

    private record Key(char character, float scaleX, float scaleY, int phase) {}

    private final Map<Character, Glyph> glyphs = new HashMap<>();
    private final Map<Key, GlyphMask> masks = new ConcurrentHashMap<>();
    private final boolean fallback;

    private Typeface(String name) {
        this.fallback = name.equals(FALLBACK);
        for (String line : text(name).split("\n")) {
            read(line);
        }
    }

    /** The typeface called {@code name}, such as {@code mono-b}. */
    public static Typeface of(String name) {
        return LOADED.computeIfAbsent(name, Typeface::new);
    }

    private static String text(String name) {
        try (InputStream in = Typeface.class.getResourceAsStream(name + ".outlines")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read typeface " + name + ".", e);
        }
    }

    private void read(String line) {
        String[] contours = line.split(" z");
        String[] head = contours[0].split(" ");
        float[][] points = new float[contours.length - 1][];
        int x = 0;
        int y = 0;
        for (int c = 1; c < contours.length; c++) {
            String[] numbers = contours[c].strip().split(" ");
            points[c - 1] = new float[numbers.length];
            for (int i = 0; i + 1 < numbers.length; i += 2) {
                x += Integer.parseInt(numbers[i]);
                y += Integer.parseInt(numbers[i + 1]);
                points[c - 1][i] = x / 1000f;
                points[c - 1][i + 1] = y / 1000f;
            }
        }
        glyphs.put((char) Integer.parseInt(head[0], 16), new Glyph(Integer.parseInt(head[1]) / 1000f, points));
    }

    private @Nullable Glyph glyph(char character) {
        return glyphs.get(character);
    }

    @Override
    public boolean covers(char character) {
        return glyphs.containsKey(character);
    }

    @Override
    public float[][] contours(char character) {
        Glyph glyph = glyph(character);
        return glyph == null ? NO_CONTOURS : glyph.contours();
    }

    /** How far the pen moves for the character, in em. */
    @Override
    public float advance(char character) {
        Glyph glyph = glyph(character);
        if (glyph != null) {
            return glyph.advance();
        }
        return fallback ? 0.6f : of(FALLBACK).advance(character) * advance('n') / 0.602f;
    }

    /** The pen's whole way for the text, in em. */
    public float advance(String text) {
        float advance = 0;
        for (int i = 0; i < text.length(); i++) {
            advance += advance(text.charAt(i));
        }
        return advance;
    }

    /**
     * The character's mask.
     *
     * @param phase of the pen within a pixel, in quarters
     */
    GlyphMask mask(char character, float scaleX, float scaleY, int phase) {
        Glyph glyph = glyph(character);
        if (glyph == null && !fallback) {
            return of(FALLBACK)
                    .mask(character, scaleX * advance(character) / of(FALLBACK).advance(character), scaleY, phase);
        }
        if (glyph == null) {
            return new GlyphMask(0, 0, 0, 0, new float[0]);
        }
        if (masks.size() > 20_000) {
            masks.clear();
        }
        return masks.computeIfAbsent(new Key(character, scaleX, scaleY, phase), key -> draw(glyph, key));
    }

    private static GlyphMask draw(Glyph glyph, Key key) {
        float shift = key.phase() / 4f;
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (float[] contour : glyph.contours()) {
            for (int i = 0; i + 1 < contour.length; i += 2) {
                left = Math.min(left, contour[i]);
                right = Math.max(right, contour[i]);
                top = Math.min(top, contour[i + 1]);
                bottom = Math.max(bottom, contour[i + 1]);
            }
        }
        if (left > right) {
            return new GlyphMask(0, 0, 0, 0, new float[0]);
        }
        int x0 = (int) Math.floor(left * key.scaleX() + shift);
        int y0 = (int) Math.floor(top * key.scaleY());
        int width = (int) Math.ceil(right * key.scaleX() + shift) - x0 + 2;
        int height = (int) Math.ceil(bottom * key.scaleY()) - y0 + 1;
        Rasterizer rasterizer = new Rasterizer(width, height);
        for (float[] contour : glyph.contours()) {
            int n = contour.length;
            for (int i = 0; i + 1 < n; i += 2) {
                int j = (i + 2) % n;
                rasterizer.edge(
                        contour[i] * key.scaleX() + shift - x0, contour[i + 1] * key.scaleY() - y0,
                        contour[j] * key.scaleX() + shift - x0, contour[j + 1] * key.scaleY() - y0);
            }
        }
        return new GlyphMask(x0, y0, width, height, rasterizer.coverage());
    }
}
