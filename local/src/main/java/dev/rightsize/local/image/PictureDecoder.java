package dev.rightsize.local.image;

import dev.rightsize.reading.pixels.Picture;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes pictures of image files: JPEG, PNG, WebP, TIFF, BMP and GIF (its first frame), in every colour model, turned as
 * EXIF asks, with what is transparent over white. Safe for use by several threads at once.
 *
 * <pre>{@code
 * Picture picture = new PictureDecoder().decode(Path.of("receipt.jpg"));
 * }</pre>
 *
 * <p>Whatever the bytes, nothing but {@link UnreadableImageException} is thrown. A file that ends before its picture
 * does is an error, even where other programs show grey instead: half a receipt gives a wrong total.
 */
public final class PictureDecoder {
    /** Side to which longer pictures are reduced unless told otherwise: more than a 12-megapixel photo's 4,032. */
    public static final int DEFAULT_LONGEST_SIDE = 4096;

    private static final long MAX_PIXELS = 100_000_000;
    private static final long MAX_FILE_BYTES = 256L << 20;
    private static final int BAND_PIXELS = 13_000_000;

    private final int longestSide;
    private final int bandPixels;
    private final long maxPixels;

    /** Reduces pictures to at most {@value #DEFAULT_LONGEST_SIDE} pixels on the longer side. */
    public PictureDecoder() {
        this(DEFAULT_LONGEST_SIDE);
    }

    /**
     * Reduces pictures by averaging areas, keeping their proportions.
     *
     * @param longestSide pixels on the longer side at most, at least 1
     */
    public PictureDecoder(int longestSide) {
        this(longestSide, BAND_PIXELS, MAX_PIXELS);
    }

    /**
     * @param bandPixels how many pixels are decoded at a time, to keep memory low
     * @param maxPixels how many a picture may have
     */
    PictureDecoder(int longestSide, int bandPixels, long maxPixels) {
        if (longestSide < 1) {
            throw new IllegalArgumentException("The longest side must be at least 1 pixel but is " + longestSide + ".");
        }
        this.longestSide = longestSide;
        this.bandPixels = bandPixels;
        this.maxPixels = maxPixels;
    }

    /**
     * The picture in a file.
     *
     * @throws UnreadableImageException if there is none that can be read
     */
    public Picture decode(Path file) {
        try {
            checkFile(file);
            try (InputStream in = Files.newInputStream(file)) {
                formatOf(in.readNBytes(ImageFormat.HEAD_BYTES), file.toString());
            }
            return decode(Files.readAllBytes(file), file.toString());
        } catch (NoSuchFileException e) {
            throw new UnreadableImageException(
                    "not-found", "There is no file '" + file + "'. Check the name; it may have been moved.", e);
        } catch (AccessDeniedException e) {
            throw new UnreadableImageException(
                    "not-readable", "'" + file + "' may not be read. Check its permissions.", e);
        } catch (IOException e) {
            throw new UnreadableImageException(
                    "not-readable", "'" + file + "' cannot be read (" + e.getMessage() + "). Check the disk.", e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory("'" + file + "'", e);
        }
    }

    /**
     * The picture in the bytes of a file.
     *
     * @param bytes the whole file; not changed
     * @param name what to call it in messages
     * @throws UnreadableImageException if there is none that can be read
     */
    public Picture decode(byte[] bytes, String name) {
        String file = "'" + name + "'";
        ImageFormat format = formatOf(bytes, name);
        // This is the one edge where foreign decoders meet foreign bytes. Damaged files make them throw nearly
        // anything: index errors, negative array sizes, failed assertions, endless recursion, demands for gigabytes.
        // All of that means the same: the file cannot be read. Nothing of the decoder is used again afterwards.
        try {
            Outline outline = Outline.of(format, bytes);
            if (outline.width() != -1) {
                checkSize(outline.width(), outline.height(), file);
            }
            if (!outline.complete()) {
                throw truncated(format, file, null);
            }
            return decode(bytes, format, Turn.of(outline.exif()), file);
        } catch (UnreadableImageException e) {
            throw e;
        } catch (IOException | RuntimeException | AssertionError | StackOverflowError e) {
            throw endsEarly(e) ? truncated(format, file, e) : damaged(format, file, e);
        } catch (OutOfMemoryError e) {
            throw outOfMemory(file, e);
        }
    }

    private Picture decode(byte[] bytes, ImageFormat format, Turn turn, String file) throws IOException {
        ImageReader reader = Readers.open(format, format == ImageFormat.TIFF && (bytes[2] == 43 || bytes[3] == 43));
        try (FileBytes in = new FileBytes(bytes)) {
            reader.setInput(in, false, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            checkSize(width, height, file);
            Canvas canvas = new Canvas(width, height, longestSide, turn);
            // The WebP decoder holds the whole picture anyway, and gives a wrong one if asked for a part of it.
            int bandHeight = format == ImageFormat.WEBP ? height : Math.max(1, bandPixels / width);
            BufferedImage image = null;
            for (int y = 0; y < height; y += bandHeight) {
                ImageReadParam param = reader.getDefaultReadParam();
                if (bandHeight < height) {
                    param.setSourceRegion(new Rectangle(0, y, width, Math.min(bandHeight, height - y)));
                    param.setDestination(image); // all bands in the memory of the first
                }
                image = reader.read(0, param);
                addRows(image, width, Math.min(bandHeight, height - y), canvas);
            }
            return canvas.picture();
        } finally {
            reader.dispose();
        }
    }

    private static void addRows(BufferedImage image, int width, int height, Canvas canvas) throws IOException {
        if (image.getWidth() != width || image.getHeight() < height) {
            throw new IOException("the decoder made " + image.getWidth() + " x " + image.getHeight() + " pixels of "
                    + width + " x " + height);
        }
        RgbRows rows = new RgbRows(image);
        byte[] row = new byte[width * 3];
        for (int y = 0; y < height; y++) {
            rows.read(y, row);
            canvas.add(row);
        }
    }

    private static void checkFile(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableImageException("is-a-folder", "'" + file + "' is a folder. Name a picture in it.");
        }
        long size = Files.size(file);
        if (!Files.isRegularFile(file)) {
            throw new UnreadableImageException(
                    "not-a-file", "'" + file + "' is a device or pipe. Save the picture to a file and name that.");
        }
        if (size > MAX_FILE_BYTES) {
            throw new UnreadableImageException(
                    "image-too-large",
                    "'" + file + "' has " + (size >> 20) + " MB but at most " + (MAX_FILE_BYTES >> 20)
                            + " MB are read. Save the picture smaller, as JPEG for example.");
        }
    }

    private static ImageFormat formatOf(byte[] head, String name) {
        if (head.length == 0) {
            throw new UnreadableImageException("empty-file", "'" + name + "' is empty. Copy or take it again.");
        }
        ImageFormat format = ImageFormat.of(head);
        if (format == null) {
            throw new UnreadableImageException(
                    "not-an-image",
                    "'" + name + "' is not a picture, judging by its first bytes. Give a JPEG, PNG, WebP, TIFF, BMP or"
                            + " GIF file.");
        }
        format.checkSupported("'" + name + "'");
        return format;
    }

    private void checkSize(long width, long height, String file) {
        if (width < 1 || height < 1) {
            throw new UnreadableImageException(
                    "zero-sized",
                    file + " has a size of " + width + " x " + height + " pixels. Save or take it again.");
        }
        if (width > maxPixels || height > maxPixels || width * height > maxPixels) {
            throw new UnreadableImageException(
                    "image-too-large",
                    file + " has " + width + " x " + height + " pixels but at most " + maxPixels / 1_000_000
                            + " megapixels are read. Save it smaller: 3,000 pixels on the longer side are plenty.");
        }
    }

    private static boolean endsEarly(@Nullable Throwable e) {
        return e instanceof EOFException
                || e instanceof FileBytes.ReadPastEndException
                || e instanceof IOException && endsEarly(e.getCause());
    }

    private static UnreadableImageException truncated(ImageFormat format, String file, @Nullable Throwable cause) {
        return new UnreadableImageException(
                "truncated-image",
                file + " ends before its " + format.title() + " picture does. Copy or take it again.",
                cause);
    }

    private static UnreadableImageException damaged(ImageFormat format, String file, Throwable cause) {
        String detail = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new UnreadableImageException(
                "damaged-image",
                file + " is a damaged " + format.title() + " file (" + detail + "). Copy it, save it or take it again.",
                cause);
    }

    private static UnreadableImageException outOfMemory(String file, OutOfMemoryError cause) {
        return new UnreadableImageException(
                "out-of-memory",
                file + " needs more memory than Java may use ("
                        + (Runtime.getRuntime().maxMemory() >> 20)
                        + " MB). Raise it with -Xmx, or save the picture smaller.",
                cause);
    }
}
