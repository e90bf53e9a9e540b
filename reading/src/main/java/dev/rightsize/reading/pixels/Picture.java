package dev.rightsize.reading.pixels;

/**
 * A picture in memory: 8-bit RGB, no alpha, row by row from the top left. The array is not copied.
 *
 * @param width pixels across, at least 1
 * @param height pixels down, at least 1
 * @param rgb {@code width * height * 3} bytes: red, green, blue of each pixel
 */
@SuppressWarnings("ArrayRecordComponent") // megabytes: moved, never compared
public record Picture(int width, int height, byte[] rgb) {
    public Picture {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    "A picture needs at least one pixel but is " + width + " x " + height + ".");
        }
        if (rgb.length != Math.multiplyExact(Math.multiplyExact(width, height), 3)) {
            throw new IllegalArgumentException("A picture of " + width + " x " + height + " needs "
                    + (long) width * height * 3 + " bytes but has " + rgb.length + ".");
        }
    }
}
