package dev.rightsize.local.image;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Image files for tests, made at run time from {@link Blocks}. Only WebP, which Java cannot write, comes from files:
 * our blocks, through {@code cwebp -lossless} and {@code cwebp -q 90}; in those with alpha, white is transparent.
 */
final class Images {
    private Images() {}

    /** One small file of every kind that the decoder reads, by a name for messages. */
    static Map<String, byte[]> ofEveryKind() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("jpeg", jpeg(Blocks.drawn(BufferedImage.TYPE_INT_RGB)));
        files.put("jpeg progressive", progressiveJpeg());
        files.put("jpeg with exif", withExif(jpeg(Blocks.drawn(BufferedImage.TYPE_INT_RGB)), 1));
        files.put("jpeg cmyk", fourChannelJpeg(false));
        files.put("jpeg ycck", fourChannelJpeg(true));
        files.put("jpeg grey", jpeg(Blocks.drawn(BufferedImage.TYPE_BYTE_GRAY)));
        files.put("png", png(Blocks.drawn(BufferedImage.TYPE_INT_RGB)));
        files.put("png palette", png(Blocks.drawn(BufferedImage.TYPE_BYTE_INDEXED)));
        files.put("png alpha", png(Blocks.drawn(BufferedImage.TYPE_INT_ARGB)));
        files.put("png 16 bit", png(Blocks.drawnOn(sixteenBit(false))));
        files.put("png 16 bit alpha", png(Blocks.drawnOn(sixteenBit(true))));
        files.put("webp lossless", fixture("blocks-lossless.webp"));
        files.put("webp lossy", fixture("blocks-lossy.webp"));
        files.put("webp lossy with alpha", fixture("blocks-lossy-alpha.webp"));
        files.put("tiff", tiff(null, BufferedImage.TYPE_INT_RGB));
        files.put("tiff lzw", tiff("LZW", BufferedImage.TYPE_INT_RGB));
        files.put("tiff deflate", tiff("Deflate", BufferedImage.TYPE_INT_ARGB));
        files.put("tiff packbits", tiff("PackBits", BufferedImage.TYPE_INT_RGB));
        files.put("tiff jpeg", tiff("JPEG", BufferedImage.TYPE_INT_RGB));
        files.put("bmp", written("bmp", null, Blocks.drawn(BufferedImage.TYPE_INT_RGB)));
        files.put("bmp palette", written("bmp", "BI_RLE8", Blocks.drawn(BufferedImage.TYPE_BYTE_INDEXED)));
        files.put("gif", written("gif", null, Blocks.drawn(BufferedImage.TYPE_BYTE_INDEXED)));
        return files;
    }

    static byte[] jpeg(RenderedImage image) {
        return written("jpeg", null, image);
    }

    static byte[] png(RenderedImage image) {
        return written("png", null, image);
    }

    static byte[] tiff(@Nullable String compression, int type) {
        return written("tiff", compression, Blocks.drawn(type));
    }

    static byte[] progressiveJpeg() {
        return write("jpeg", Blocks.drawn(BufferedImage.TYPE_INT_RGB), param -> {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        });
    }

    /** CMYK as Adobe writes it: inverted; or the same as YCCK. */
    static byte[] fourChannelJpeg(boolean ycck) {
        BufferedImage image = Blocks.drawn(BufferedImage.TYPE_INT_RGB);
        WritableRaster raster =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, image.getWidth(), image.getHeight(), 4, null);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                Color colour = new Color(image.getRGB(x, y));
                double r = colour.getRed();
                double g = colour.getGreen();
                double b = colour.getBlue();
                double luma = 255 - (0.299 * r + 0.587 * g + 0.114 * b);
                double[] inYcck = {luma, 128 + 0.564 * (255 - b - luma), 128 + 0.713 * (255 - r - luma), 255};
                raster.setPixel(x, y, ycck ? inYcck : new double[] {r, g, b, 255});
            }
        }
        byte[] adobe = {
            (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) (ycck ? 2 : 0)
        };
        byte[] plain = write("jpeg", new IIOImage(raster, null, null), param -> {});
        return join(Arrays.copyOf(plain, 2), adobe, Arrays.copyOfRange(plain, 2, plain.length));
    }

    /** RGB or RGBA with 16 bits a channel. */
    static BufferedImage sixteenBit(boolean alpha) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                alpha,
                false,
                alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE,
                DataBuffer.TYPE_USHORT);
        return new BufferedImage(
                model, model.createCompatibleWritableRaster(3 * Blocks.SIDE, 2 * Blocks.SIDE), false, null);
    }

    static byte[] fixture(String name) {
        try (InputStream in = Objects.requireNonNull(Images.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] written(String format, @Nullable String compression, RenderedImage image) {
        return write(format, image, param -> {
            if (compression != null) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionType(compression);
            }
        });
    }

    private static byte[] write(String format, RenderedImage image, Consumer<ImageWriteParam> with) {
        return write(format, new IIOImage(image, null, null), with);
    }

    private static byte[] write(String format, IIOImage image, Consumer<ImageWriteParam> with) {
        ImageWriter writer = writerOfPlatform(format);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            with.accept(param);
            writer.setOutput(out);
            writer.write(null, image, param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static ImageWriter writerOfPlatform(String format) {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName(format);
        ImageWriter writer = writers.next();
        while (!writer.getClass().getName().startsWith("com.sun.")) {
            writer = writers.next();
        }
        return writer;
    }

    /** EXIF data that say nothing but the orientation. */
    static byte[] exif(int orientation) {
        return ByteBuffer.allocate(26)
                .put(ascii("MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** A JPEG, PNG or lossless WebP file with EXIF data put in. */
    static byte[] withExif(byte[] file, int orientation) {
        return switch (Objects.requireNonNull(ImageFormat.of(file))) {
            case JPEG ->
                join(Arrays.copyOf(file, 2), exifSegment(orientation), Arrays.copyOfRange(file, 2, file.length));
            case PNG ->
                join(
                        Arrays.copyOf(file, 33),
                        pngChunk("eXIf", exif(orientation)),
                        Arrays.copyOfRange(file, 33, file.length));
            case WEBP -> extendedWebp(Arrays.copyOfRange(file, 12, file.length), exif(orientation));
            default -> throw new IllegalArgumentException("No EXIF for this format in tests.");
        };
    }

    private static byte[] exifSegment(int orientation) {
        byte[] exif = exif(orientation);
        ByteBuffer head = ByteBuffer.allocate(10).putShort((short) 0xFFE1).putShort((short) (exif.length + 8));
        return join(head.put(ascii("Exif\0\0")).array(), exif);
    }

    private static byte[] extendedWebp(byte[] picture, byte[] exif) {
        ByteBuffer extension = little(18).put(ascii("VP8X")).putInt(10).putInt(8);
        extension.put((byte) (3 * Blocks.SIDE - 1)).putShort((short) 0).put((byte) (2 * Blocks.SIDE - 1));
        byte[] metadata = join(little(8).put(ascii("EXIF")).putInt(exif.length).array(), exif);
        byte[] body = join(extension.array(), picture, metadata);
        return join(
                little(12)
                        .put(ascii("RIFF"))
                        .putInt(body.length + 4)
                        .put(ascii("WEBP"))
                        .array(),
                body);
    }

    /** A TIFF file without compression, 8 or 16 bits a channel, with an orientation. */
    static byte[] plainTiff(int orientation) {
        BufferedImage image = Blocks.drawn(BufferedImage.TYPE_INT_RGB);
        int width = image.getWidth();
        int height = image.getHeight();
        int[][] entries = {
            {256, width},
            {257, height},
            {258, 8},
            {259, 1},
            {262, 2},
            {273, 200},
            {274, orientation},
            {277, 3},
            {278, height},
            {279, width * height * 3}
        };
        ByteBuffer tiff = little(200 + width * height * 3)
                .put(ascii("II"))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) entries.length);
        for (int[] entry : entries) {
            tiff.putShort((short) entry[0]).putShort((short) 4).putInt(1).putInt(entry[1]);
        }
        tiff.position(200);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int rgb = image.getRGB(x, y);
                tiff.put((byte) (rgb >> 16)).put((byte) (rgb >> 8)).put((byte) rgb);
            }
        }
        return tiff.array();
    }

    /** A PNG file that claims a size and has no pixels. */
    static byte[] pngClaiming(int width, int height) {
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put((byte) 8)
                .put((byte) 2)
                .array();
        byte[] signature = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        return join(signature, pngChunk("IHDR", header), pngChunk("IDAT", new byte[0]), pngChunk("IEND", new byte[0]));
    }

    private static byte[] pngChunk(String type, byte[] data) {
        byte[] typed = join(ascii(type), data);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return join(
                ByteBuffer.allocate(4).putInt(data.length).array(),
                typed,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
