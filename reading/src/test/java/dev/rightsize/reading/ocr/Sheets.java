package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Perspective;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Pictures;

/** White sheets with bars of ink that {@link FakeNetworks} read as text. */
final class Sheets {
    private Sheets() {}

    static Picture white(int width, int height) {
        return Pictures.plain(width, height, 0xFFFFFF);
    }

    /** Paints equal blocks next to each other, one a character of a, b, c. */
    static void write(Picture sheet, String text, int left, int top, int blockWidth, int height) {
        for (int i = 0; i < text.length(); i++) {
            int ink = FakeNetworks.INK[text.charAt(i) - 'a'];
            for (int y = top; y < top + height; y++) {
                for (int x = left + i * blockWidth; x < left + (i + 1) * blockWidth; x++) {
                    java.util.Arrays.fill(
                            sheet.rgb(), (y * sheet.width() + x) * 3, (y * sheet.width() + x) * 3 + 3, (byte) ink);
                }
            }
        }
    }

    /** The sheet turned clockwise about its centre, on white. */
    static Picture turned(Picture sheet, double degrees) {
        double angle = Math.toRadians(degrees);
        int size = (int) Math.ceil(Math.hypot(sheet.width(), sheet.height()));
        Picture table = white(size, size);
        int offsetX = (size - sheet.width()) / 2;
        int offsetY = (size - sheet.height()) / 2;
        for (int y = 0; y < sheet.height(); y++) {
            System.arraycopy(
                    sheet.rgb(),
                    y * sheet.width() * 3,
                    table.rgb(),
                    ((y + offsetY) * size + offsetX) * 3,
                    sheet.width() * 3);
        }
        Quad corners = new dev.rightsize.reading.layout.MinimumRectangle(size / 2.0, size / 2.0, size, size, -angle)
                .corners(1, 1);
        return new Perspective(
                        corners.x1(),
                        corners.y1(),
                        corners.x2(),
                        corners.y2(),
                        corners.x3(),
                        corners.y3(),
                        corners.x4(),
                        corners.y4())
                .crop(table, size, size);
    }
}
