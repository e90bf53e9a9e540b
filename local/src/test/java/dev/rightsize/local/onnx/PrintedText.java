package dev.rightsize.local.onnx;

import dev.rightsize.reading.pixels.Picture;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** Pictures with text, drawn when the test runs. */
final class PrintedText {
    private PrintedText() {}

    /** Black lines on white paper, each at its own height. */
    static Picture of(int width, int height, int fontSize, String... lines) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, fontSize));
        for (int i = 0; i < lines.length; i++) {
            graphics.drawString(lines[i], width / 8, height / 4 + i * fontSize * 2);
        }
        graphics.dispose();
        byte[] rgb = new byte[width * height * 3];
        for (int i = 0; i < width * height; i++) {
            int colour = image.getRGB(i % width, i / width);
            rgb[3 * i] = (byte) (colour >> 16);
            rgb[3 * i + 1] = (byte) (colour >> 8);
            rgb[3 * i + 2] = (byte) colour;
        }
        return new Picture(width, height, rgb);
    }
}
