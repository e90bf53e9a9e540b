package dev.rightsize.learn.synthesis.print;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Turns a font file into the outlines that are committed beside {@code Typeface}: run by hand when a typeface is added.
 *
 * <p>{@code java TypefaceImport FONT.ttf NAME DIR} writes {@code DIR/NAME.outlines}: polygons in thousandths of an em,
 * so that drawing needs neither the font nor the platform's font machinery.
 */
final class TypefaceImport {
    private static final double FLATNESS = 3;
    private static final String EXTRA = "€ŒœŸ–—‘’“”…•·™†";

    private TypefaceImport() {}

    public static void main(String[] args) throws Exception {
        Font font = Font.createFont(Font.TRUETYPE_FONT, new File(args[0])).deriveFont(1000f);
        write(font, Path.of(args[2], args[1] + ".outlines"));
    }

    private static void write(Font font, Path file) throws IOException {
        FontRenderContext context = new FontRenderContext(null, true, true);
        StringBuilder out = new StringBuilder();
        for (char c = ' '; c < 256; c++) {
            if (c < 127 || c > 160) {
                glyph(font, context, c, out);
            }
        }
        EXTRA.chars().forEach(c -> glyph(font, context, (char) c, out));
        Files.writeString(file, out, StandardCharsets.US_ASCII);
    }

    private static void glyph(Font font, FontRenderContext context, char c, StringBuilder out) {
        if (!font.canDisplay(c)) {
            return;
        }
        GlyphVector glyphs = font.createGlyphVector(context, new char[] {c});
        out.append(String.format(
                Locale.ROOT,
                "%04x %d",
                (int) c,
                Math.round(glyphs.getGlyphMetrics(0).getAdvanceX())));
        long lastX = 0;
        long lastY = 0;
        double[] point = new double[6];
        for (PathIterator path = glyphs.getOutline().getPathIterator(null, FLATNESS); !path.isDone(); path.next()) {
            int segment = path.currentSegment(point);
            if (segment == PathIterator.SEG_CLOSE) {
                continue;
            }
            long x = Math.round(point[0]);
            long y = Math.round(point[1]);
            if (segment == PathIterator.SEG_MOVETO) {
                out.append(" z");
            }
            out.append(' ').append(x - lastX).append(' ').append(y - lastY);
            lastX = x;
            lastY = y;
        }
        out.append('\n');
    }
}
