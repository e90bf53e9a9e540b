package dev.rightsize.local.image;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a file's structure tells without decoding its pixels.
 *
 * <p>It is walked by ourselves for three reasons: size must be known before a decoder allocates; decoders fill what a
 * truncated file lacks with grey, where we want an error; and EXIF lies in a different place in every format.
 *
 * @param width pixels across; -1 if the structure does not tell
 * @param height pixels down; -1 if the structure does not tell
 * @param complete whether the file reaches the end that its structure announces; true if that cannot be told
 * @param exif a TIFF structure with the picture's EXIF data; null if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // a piece of the file, never compared
record Outline(long width, long height, boolean complete, byte @Nullable [] exif) {
    static Outline of(ImageFormat format, byte[] file) {
        Walk walk = new Walk();
        try {
            walk.complete = switch (format) {
                case JPEG -> JpegWalk.reachesEnd(new Bytes(file), walk);
                case PNG -> pngReachesEnd(new Bytes(file), walk);
                case WEBP -> webpReachesEnd(new Bytes(file), walk);
                case GIF -> gifReachesFirstFrame(new Bytes(file), walk);
                case BMP -> bmpReachesEnd(new Bytes(file), walk);
                case TIFF -> tiffReachesEnd(new Bytes(file), walk);
                default -> true;
            };
        } catch (ArrayIndexOutOfBoundsException | ArithmeticException e) {
            walk.complete = false; // the structure leads beyond the end of the file: that is what truncated means
        }
        return new Outline(walk.width, walk.height, walk.complete, walk.exif);
    }

    private static boolean pngReachesEnd(Bytes png, Walk walk) {
        for (long at = 8; png.has(at + 12); ) {
            int chunk = (int) at;
            long length = png.big32(chunk) & 0xFFFF_FFFFL;
            String type = png.text(chunk + 4, 4);
            if (type.equals("IHDR")) {
                walk.size(png.big32(chunk + 8) & 0xFFFF_FFFFL, png.big32(chunk + 12) & 0xFFFF_FFFFL);
            } else if (type.equals("eXIf")) {
                walk.exif(png, chunk + 8, length);
            } else if (type.equals("IEND")) {
                return true;
            }
            at += length + 12;
        }
        return false;
    }

    private static boolean webpReachesEnd(Bytes webp, Walk walk) {
        long end = 8 + (webp.little32(4) & 0xFFFF_FFFFL);
        for (long at = 12; webp.has(at + 8); ) {
            int chunk = (int) at;
            long length = webp.little32(chunk + 4) & 0xFFFF_FFFFL;
            switch (webp.text(chunk, 4)) {
                case "VP8 " -> walk.size(webp.little16(chunk + 14) & 0x3FFF, webp.little16(chunk + 16) & 0x3FFF);
                case "VP8L" -> {
                    int bits = webp.little32(chunk + 9);
                    walk.size((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
                }
                case "VP8X" -> walk.size(webp.little24(chunk + 12) + 1, webp.little24(chunk + 15) + 1);
                case "EXIF" -> walk.exif(webp, chunk + 8, length);
                default -> {
                    // colour profiles, animation and whatever else is not needed
                }
            }
            at += 8 + length + (length & 1);
        }
        return webp.has(end - 1); // the last padding byte may be missing
    }

    private static boolean tiffReachesEnd(Bytes tiff, Walk walk) {
        TiffDirectory directory = TiffDirectory.first(tiff);
        walk.size(directory.width(), directory.height());
        walk.exif(tiff, 0, tiff.length());
        return tiff.has(directory.dataEnd());
    }

    private static boolean gifReachesFirstFrame(Bytes gif, Walk walk) {
        int at = 13 + gifColours(gif.at(10));
        while (gif.at(at) == 0x21) {
            at = gifBlocksEnd(gif, at + 2);
        }
        if (gif.at(at) != 0x2C) {
            return true; // no picture: the decoder says so
        }
        walk.size(gif.little16(at + 5), gif.little16(at + 7));
        return gif.has(gifBlocksEnd(gif, at + 11 + gifColours(gif.at(at + 9))));
    }

    private static int gifColours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    private static int gifBlocksEnd(Bytes gif, int at) {
        int block = at;
        while (gif.at(block) != 0) {
            block += gif.at(block) + 1;
        }
        return block + 1;
    }

    private static boolean bmpReachesEnd(Bytes bmp, Walk walk) {
        boolean old = bmp.little32(14) == 12;
        long width = old ? bmp.little16(18) : bmp.little32(18);
        long height = old ? bmp.little16(20) : Math.abs((long) bmp.little32(22));
        walk.size(width, height);
        long bits = bmp.little16(old ? 24 : 28);
        boolean runLength = !old && (bmp.little32(30) == 1 || bmp.little32(30) == 2);
        long rows = width < 0 || runLength ? 0 : (width * bits + 31) / 32 * 4 * height;
        return bmp.has((bmp.little32(10) & 0xFFFF_FFFFL) + rows);
    }

    /** What was found on the way. */
    static final class Walk {
        private long width = -1;
        private long height = -1;
        private boolean complete;
        private byte @Nullable [] exif;

        /** The first size counts: in WebP it is the canvas, in the others there is one. */
        void size(long newWidth, long newHeight) {
            if (width == -1) {
                width = newWidth;
                height = newHeight;
            }
        }

        void exif(Bytes file, int offset, long length) {
            boolean prefixed = file.text(offset, 6).equals("Exif\0\0");
            int from = prefixed ? offset + 6 : offset;
            long to = offset + length;
            if (exif == null && file.has(to) && from < to) {
                exif = from == 0 ? file.array() : Arrays.copyOfRange(file.array(), from, (int) to);
            }
        }
    }
}
