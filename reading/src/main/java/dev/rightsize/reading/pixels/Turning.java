package dev.rightsize.reading.pixels;

/** Turning a picture by quarter turns. */
public final class Turning {
    private Turning() {}

    /** The picture turned clockwise by {@code quarterTurns} times 90 degrees; any whole number will do. */
    public static Picture clockwise(Picture picture, int quarterTurns) {
        int turns = Math.floorMod(quarterTurns, 4);
        if (turns == 0) {
            return picture;
        }
        int width = picture.width();
        int height = picture.height();
        byte[] source = picture.rgb();
        byte[] target = new byte[source.length];
        int turnedWidth = turns == 2 ? width : height;
        for (int y = 0, from = 0; y < height; y++) {
            for (int x = 0; x < width; x++, from += 3) {
                int at = switch (turns) {
                    case 1 -> x * turnedWidth + (height - 1 - y);
                    case 2 -> (height - 1 - y) * width + (width - 1 - x);
                    default -> (width - 1 - x) * turnedWidth + y;
                };
                target[at * 3] = source[from];
                target[at * 3 + 1] = source[from + 1];
                target[at * 3 + 2] = source[from + 2];
            }
        }
        return new Picture(turnedWidth, turns == 2 ? height : width, target);
    }
}
