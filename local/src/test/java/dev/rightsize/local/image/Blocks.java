package dev.rightsize.local.image;

import dev.rightsize.reading.pixels.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.TreeMap;

/**
 * The picture of all decoder tests: six blocks of 16 x 16 pixels, which no compression blurs into each other.
 *
 * <pre>
 *   R G B    red    green  blue
 *   W A K    white  grey   black
 * </pre>
 */
final class Blocks {
    static final String UPRIGHT = "RGB/WAK";
    static final int SIDE = 16;

    private static final Map<Character, Color> COLOURS = new TreeMap<>(Map.of(
            'R', new Color(220, 20, 20),
            'G', new Color(20, 160, 20),
            'B', new Color(20, 20, 220),
            'W', Color.WHITE,
            'A', new Color(128, 128, 128),
            'K', Color.BLACK));

    private Blocks() {}

    static BufferedImage drawn(int type) {
        return drawnOn(new BufferedImage(3 * SIDE, 2 * SIDE, type));
    }

    static BufferedImage drawnOn(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        String[] rows = UPRIGHT.split("/");
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length(); x++) {
                graphics.setColor(COLOURS.get(rows[y].charAt(x)));
                graphics.fillRect(x * SIDE, y * SIDE, SIDE, SIDE);
            }
        }
        graphics.dispose();
        return image;
    }

    /** The blocks of a picture as letters, row by row: {@code "RGB/WAK"} if nothing was turned. */
    static String in(Picture picture) {
        int side = Math.min(picture.width(), picture.height()) / 2;
        StringBuilder letters = new StringBuilder();
        for (int y = 0; y < picture.height() / side; y++) {
            letters.append(y == 0 ? "" : "/");
            for (int x = 0; x < picture.width() / side; x++) {
                letters.append(letter(picture, x * side + side / 2, y * side + side / 2));
            }
        }
        return letters.toString();
    }

    private static char letter(Picture picture, int x, int y) {
        for (Map.Entry<Character, Color> colour : COLOURS.entrySet()) {
            Color wanted = colour.getValue();
            if (near(picture, x, y, 0, wanted.getRed())
                    && near(picture, x, y, 1, wanted.getGreen())
                    && near(picture, x, y, 2, wanted.getBlue())) {
                return colour.getKey();
            }
        }
        return '?';
    }

    private static boolean near(Picture picture, int x, int y, int channel, int wanted) {
        return Math.abs(channel(picture, x, y, channel) - wanted) <= 12;
    }

    static int channel(Picture picture, int x, int y, int channel) {
        return picture.rgb()[(y * picture.width() + x) * 3 + channel] & 0xFF;
    }
}
