package dev.rightsize.learn.synthesis.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Turns a console font (PSF 1 or 2, gzipped) into the outlines that are committed beside {@code Typeface}: run by hand.
 *
 * <p>{@code java BitmapFontImport FONT.psf.gz NAME DIR}; each run of pixels becomes a rectangle.
 */
final class BitmapFontImport {
    private final byte[] font;
    private final int header;
    private final int count;
    private final int bytesPerGlyph;
    private final int height;
    private final int width;
    private final boolean second;

    private BitmapFontImport(byte[] font) {
        ByteBuffer in = ByteBuffer.wrap(font).order(ByteOrder.LITTLE_ENDIAN);
        this.font = font;
        this.second = (font[0] & 255) == 0x72;
        this.header = second ? in.getInt(8) : 4;
        this.count = second ? in.getInt(16) : (font[2] & 1) == 1 ? 512 : 256;
        this.bytesPerGlyph = second ? in.getInt(20) : font[3] & 255;
        this.height = second ? in.getInt(24) : bytesPerGlyph;
        this.width = second ? in.getInt(28) : 8;
    }

    public static void main(String[] args) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(Path.of(args[0])))) {
            Files.writeString(
                    Path.of(args[2], args[1] + ".outlines"), new BitmapFontImport(in.readAllBytes()).outlines());
        }
    }

    private String outlines() {
        Map<Integer, Integer> glyphs = characters();
        int baseline = bottom(glyphs.getOrDefault((int) 'A', 'A' + 0)) + 1;
        StringBuilder out = new StringBuilder();
        glyphs.forEach((character, glyph) -> {
            if (character >= 32
                    && character != 127
                    && (character < 256 || character == 0x20AC || character == 0x152 || character == 0x153)) {
                out.append(String.format(Locale.ROOT, "%04x %d", character, 1000 * width / height));
                runs(glyph, baseline, out);
                out.append('\n');
            }
        });
        return out.toString();
    }

    private boolean pixel(int glyph, int x, int y) {
        int at = header + glyph * bytesPerGlyph + y * ((width + 7) / 8) + x / 8;
        return (font[at] >> (7 - x % 8) & 1) == 1;
    }

    private int bottom(int glyph) {
        for (int y = height - 1; y > 0; y--) {
            for (int x = 0; x < width; x++) {
                if (pixel(glyph, x, y)) {
                    return y;
                }
            }
        }
        return height - 1;
    }

    private void runs(int glyph, int baseline, StringBuilder out) {
        int lastX = 0;
        int lastY = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (pixel(glyph, x, y) && (x == 0 || !pixel(glyph, x - 1, y))) {
                    int end = x;
                    while (end < width && pixel(glyph, end, y)) {
                        end++;
                    }
                    int left = 1000 * x / height;
                    int right = 1000 * end / height;
                    int top = 1000 * (y - baseline) / height;
                    int bottom = 1000 * (y + 1 - baseline) / height;
                    out.append(String.format(
                            Locale.ROOT,
                            " z %d %d %d 0 0 %d %d 0",
                            left - lastX,
                            top - lastY,
                            right - left,
                            bottom - top,
                            left - right));
                    lastX = left;
                    lastY = bottom;
                }
            }
        }
    }

    private Map<Integer, Integer> characters() {
        Map<Integer, Integer> glyphs = new TreeMap<>();
        ByteArrayInputStream table = new ByteArrayInputStream(font, header + count * bytesPerGlyph, font.length);
        for (int glyph = 0; glyph < count && table.available() > 0; glyph++) {
            if (second) {
                StringBuilder bytes = new StringBuilder();
                for (int b = table.read(); b != 0xFF && b >= 0; b = table.read()) {
                    bytes.append((char) b);
                }
                String text =
                        new String(bytes.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                int index = glyph;
                text.chars().forEach(c -> glyphs.putIfAbsent(c, index));
            } else {
                for (int c = table.read() | table.read() << 8;
                        c != 0xFFFF && table.available() > 0;
                        c = table.read() | table.read() << 8) {
                    glyphs.putIfAbsent(c, glyph);
                }
            }
        }
        return glyphs;
    }
}
