package dev.rightsize.local.image;

import org.jspecify.annotations.Nullable;

/**
 * How a stored picture must be turned or mirrored to be seen as it was taken: the eight values of EXIF's orientation.
 *
 * @param orientation 1 to 8
 */
record Turn(int orientation) {
    static final Turn NONE = new Turn(1);

    /** The turn that EXIF data ask for; none if they do not say, or are damaged: the pixels are still good. */
    static Turn of(byte @Nullable [] exif) {
        if (exif == null) {
            return NONE;
        }
        try {
            long orientation = TiffDirectory.first(new Bytes(exif)).orientation();
            return orientation < 1 || orientation > 8 ? NONE : new Turn((int) orientation);
        } catch (ArrayIndexOutOfBoundsException | ArithmeticException e) {
            return NONE;
        }
    }

    /** Whether width and height change places. */
    boolean swaps() {
        return orientation >= 5;
    }

    /** Where the first pixel of row {@code y} of a stored picture goes, in pixels from the turned picture's start. */
    int start(int width, int height, int y) {
        return switch (orientation) {
            case 2 -> y * width + width - 1;
            case 3 -> (height - 1 - y) * width + width - 1;
            case 4 -> (height - 1 - y) * width;
            case 5 -> y;
            case 6 -> height - 1 - y;
            case 7 -> width * height - 1 - y;
            case 8 -> (width - 1) * height + y;
            default -> y * width;
        };
    }

    /** How far the next pixel of a stored row is from the last, in pixels of the turned picture. */
    int step(int height) {
        return switch (orientation) {
            case 2, 3 -> -1;
            case 5, 6 -> height;
            case 7, 8 -> -height;
            default -> 1;
        };
    }
}
