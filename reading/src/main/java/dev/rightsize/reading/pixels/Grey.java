package dev.rightsize.reading.pixels;

/**
 * A picture of brightness alone: 8 bits a pixel, row by row from the top left. The array is not copied.
 *
 * @param width pixels across, at least 1
 * @param height pixels down, at least 1
 * @param levels {@code width * height} bytes, 0 is black and 255 white
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: moved, never compared
public record Grey(int width, int height, byte[] levels) {
    public Grey {
        if (width < 1 || height < 1 || levels.length != Math.multiplyExact(width, height)) {
            throw new IllegalArgumentException("A grey picture of " + width + " x " + height
                    + " needs as many bytes as pixels, at least one, but has " + levels.length + ".");
        }
    }

    /** The brightness of a picture as the eye weighs colours. */
    public static Grey of(Picture picture) {
        return new Grey(picture.width(), picture.height(), GreyLine.of(picture));
    }

    /** Some of its rows. */
    public Grey rows(int from, int to) {
        byte[] part = new byte[(to - from) * width];
        System.arraycopy(levels, from * width, part, 0, part.length);
        return new Grey(width, to - from, part);
    }
}
