package dev.rightsize.local.image;

import static java.awt.image.BufferedImage.TYPE_BYTE_BINARY;
import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static java.awt.image.BufferedImage.TYPE_BYTE_INDEXED;
import static java.awt.image.BufferedImage.TYPE_INT_ARGB;
import static java.awt.image.BufferedImage.TYPE_INT_RGB;
import static java.awt.image.BufferedImage.TYPE_USHORT_GRAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.rightsize.reading.pixels.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDecoderTest {
    private final PictureDecoder decoder = new PictureDecoder();

    @TempDir
    Path folder;

    @Nested
    class Reads {
        @Test
        void every_kind_of_file() {
            Images.ofEveryKind()
                    .forEach((kind, file) -> assertThat(blocks(file)).as(kind).matches(".../W.."));
        }

        @Test
        void jpeg_baseline_and_progressive() {
            assertThat(blocks(Images.jpeg(Blocks.drawn(TYPE_INT_RGB)))).isEqualTo("RGB/WAK");
            assertThat(blocks(Images.progressiveJpeg())).isEqualTo("RGB/WAK");
        }

        @ParameterizedTest
        @ValueSource(booleans = {false, true})
        void jpeg_in_printers_colours(boolean ycck) {
            Picture picture = decode(Images.fourChannelJpeg(ycck));

            // What red is depends on the inks; that it is red does not.
            assertThat(Blocks.channel(picture, 8, 8, 0)).isGreaterThan(150);
            assertThat(Blocks.channel(picture, 8, 8, 1)).isLessThan(90);
            assertThat(Blocks.channel(picture, 8, 24, 1)).isGreaterThan(240);
            assertThat(Blocks.channel(picture, 40, 24, 1)).isLessThan(60);
        }

        @ParameterizedTest
        @ValueSource(ints = {TYPE_BYTE_GRAY, TYPE_USHORT_GRAY})
        void grey_without_making_it_paler(int type) {
            int[] stored = new int[1];
            BufferedImage grey = Blocks.drawn(type);
            grey.getRaster().getPixel(24, 24, stored);
            int expected = type == TYPE_USHORT_GRAY ? stored[0] >> 8 : stored[0];

            assertThat(Blocks.channel(decode(Images.png(grey)), 24, 24, 0)).isEqualTo(expected);
            assertThat(Blocks.channel(decode(Images.written("tiff", null, grey)), 24, 24, 2))
                    .isEqualTo(expected);
        }

        @Test
        void grey_jpeg_without_making_it_paler() {
            BufferedImage grey = Blocks.drawn(TYPE_BYTE_GRAY);
            int stored = grey.getRaster().getSample(24, 24, 0);

            assertThat(Blocks.channel(decode(Images.jpeg(grey)), 24, 24, 0)).isBetween(stored - 3, stored + 3);
        }

        @Test
        void png_in_every_colour_model_to_the_last_bit() {
            Picture exact = decode(Images.png(Blocks.drawn(TYPE_INT_RGB)));

            assertThat(Blocks.in(exact)).isEqualTo("RGB/WAK");
            assertThat(decode(Images.png(Blocks.drawn(TYPE_INT_ARGB))).rgb()).isEqualTo(exact.rgb());
            assertThat(decode(Images.png(Blocks.drawnOn(Images.sixteenBit(false))))
                            .rgb())
                    .isEqualTo(exact.rgb());
            assertThat(decode(Images.png(Blocks.drawnOn(Images.sixteenBit(true))))
                            .rgb())
                    .isEqualTo(exact.rgb());
            assertThat(blocks(Images.png(Blocks.drawn(TYPE_BYTE_BINARY)))).isEqualTo("KKK/WWK");
        }

        @Test
        void webp_lossless_and_lossy() {
            assertThat(decode(Images.fixture("blocks-lossless.webp")).rgb())
                    .isEqualTo(decode(Images.png(Blocks.drawn(TYPE_INT_RGB))).rgb());
            assertThat(blocks(Images.fixture("blocks-lossy.webp"))).isEqualTo("RGB/WAK");
        }

        @ParameterizedTest
        @ValueSource(strings = {"LZW", "Deflate", "PackBits", "ZLib", "JPEG"})
        void tiff_in_every_compression(String compression) {
            assertThat(blocks(Images.tiff(compression, TYPE_INT_RGB))).isEqualTo("RGB/WAK");
        }

        @ParameterizedTest
        @ValueSource(strings = {"CCITT RLE", "CCITT T.4", "CCITT T.6"})
        void faxes(String compression) {
            assertThat(blocks(Images.tiff(compression, TYPE_BYTE_BINARY))).isEqualTo("KKK/WWK");
        }

        @Test
        void bmp_and_gif() {
            assertThat(blocks(Images.written("bmp", null, Blocks.drawn(TYPE_INT_RGB))))
                    .isEqualTo("RGB/WAK");
            assertThat(Blocks.in(decode(Images.written("gif", null, Blocks.drawn(TYPE_INT_RGB)))))
                    .isEqualTo("RGB/WAK");
        }

        @Test
        void what_is_transparent_over_white() {
            BufferedImage glass = new BufferedImage(48, 32, TYPE_INT_ARGB);
            Graphics2D graphics = glass.createGraphics();
            graphics.setColor(new Color(0, 0, 0, 128));
            graphics.fillRect(0, 0, 16, 16);
            graphics.dispose();

            Picture picture = decode(Images.png(glass));

            assertThat(Blocks.channel(picture, 8, 8, 0)).isEqualTo(127);
            assertThat(Blocks.channel(picture, 40, 8, 0)).isEqualTo(255);
            assertThat(blocks(Images.fixture("blocks-lossy-alpha.webp"))).isEqualTo("RGB/WAK");
            assertThat(blocks(Images.fixture("blocks-lossless-alpha.webp"))).isEqualTo("RGB/WAK");
        }

        @Test
        void files_whose_name_tells_another_format() throws IOException {
            Path file = Files.write(folder.resolve("receipt.jpg"), Images.png(Blocks.drawn(TYPE_INT_RGB)));

            assertThat(Blocks.in(decoder.decode(file))).isEqualTo("RGB/WAK");
        }

        @Test
        void pictures_with_something_appended() {
            byte[] file = Images.jpeg(Blocks.drawn(TYPE_INT_RGB));

            assertThat(blocks(Images.join(file, new byte[500]))).isEqualTo("RGB/WAK");
        }

        @Test
        void a_single_pixel() {
            BufferedImage pixel = new BufferedImage(1, 1, TYPE_INT_RGB);

            assertThat(decode(Images.png(pixel)).rgb()).containsExactly(0, 0, 0);
        }
    }

    @Nested
    class Turns {
        @ParameterizedTest
        @CsvSource({
            "1, RGB/WAK",
            "2, BGR/KAW",
            "3, KAW/BGR",
            "4, WAK/RGB",
            "5, RW/GA/BK",
            "6, WR/AG/KB",
            "7, KB/AG/WR",
            "8, BK/GA/RW",
            "0, RGB/WAK",
            "9, RGB/WAK"
        })
        void as_exif_asks(int orientation, String seen) {
            byte[] jpeg = Images.jpeg(Blocks.drawn(TYPE_INT_RGB));
            byte[] png = Images.png(Blocks.drawn(TYPE_INT_RGB));
            byte[] webp = Images.fixture("blocks-lossless.webp");

            assertThat(blocks(Images.withExif(jpeg, orientation))).as("JPEG").isEqualTo(seen);
            assertThat(blocks(Images.withExif(png, orientation))).as("PNG").isEqualTo(seen);
            assertThat(blocks(Images.withExif(webp, orientation))).as("WebP").isEqualTo(seen);
            assertThat(blocks(Images.plainTiff(orientation))).as("TIFF").isEqualTo(seen);
        }

        @Test
        void not_when_the_exif_data_are_damaged() {
            byte[] file = Images.withExif(Images.jpeg(Blocks.drawn(TYPE_INT_RGB)), 6);
            Arrays.fill(file, 12, 20, (byte) 0xEE);

            assertThat(blocks(file)).isEqualTo("RGB/WAK");
        }
    }

    @Nested
    class Reduces {
        @Test
        void large_pictures_keeping_proportions() {
            BufferedImage wide = new BufferedImage(5000, 100, TYPE_INT_RGB);

            Picture picture = decode(Images.jpeg(wide));

            assertThat(picture.width()).isEqualTo(4096);
            assertThat(picture.height()).isEqualTo(82);
        }

        @Test
        void by_averaging_areas() {
            BufferedImage stripes = new BufferedImage(30, 30, TYPE_INT_RGB);
            for (int y = 0; y < 30; y++) {
                for (int x = 0; x < 30; x++) {
                    stripes.setRGB(x, y, (x + y) % 2 == 0 ? 0xFFFFFF : 0);
                }
            }

            byte[] tenth =
                    new PictureDecoder(3).decode(Images.png(stripes), "stripes").rgb();
            byte[] odd =
                    new PictureDecoder(7).decode(Images.png(stripes), "stripes").rgb();

            assertThat(tenth).containsOnly((byte) 128);
            for (byte value : odd) {
                assertThat(value & 0xFF).isBetween(118, 137);
            }
        }

        @Test
        void and_turns_at_once() {
            byte[] file = Images.withExif(Images.png(Blocks.drawn(TYPE_INT_RGB)), 6);

            Picture picture = new PictureDecoder(12).decode(file, "blocks");

            assertThat(picture.width()).isEqualTo(8);
            assertThat(picture.height()).isEqualTo(12);
            assertThat(Blocks.in(picture)).isEqualTo("WR/AG/KB");
        }

        @Test
        void a_line_to_a_line() {
            Picture line = new PictureDecoder(10).decode(Images.png(new BufferedImage(400, 1, TYPE_INT_RGB)), "line");

            assertThat(line.width()).isEqualTo(10);
            assertThat(line.height()).isEqualTo(1);
        }

        @Test
        void in_bands_as_in_one_piece() {
            PictureDecoder bands = new PictureDecoder(20, 48 * 5, 10_000);
            PictureDecoder piece = new PictureDecoder(20);

            Images.ofEveryKind()
                    .forEach((kind, file) -> assertThat(bands.decode(file, kind).rgb())
                            .as(kind)
                            .isEqualTo(piece.decode(file, kind).rgb()));
        }

        @Test
        void a_12_megapixel_photo_within_120_MB() {
            byte[] photo = Images.withExif(Images.jpeg(new BufferedImage(4032, 3024, TYPE_INT_RGB)), 6);
            var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long before = threads.getCurrentThreadAllocatedBytes();

            Picture picture = decode(photo);

            assertThat(picture.width()).isEqualTo(3024);
            assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(120L << 20);
        }
    }

    @Nested
    class Refuses {
        @Test
        void a_missing_file() {
            refuses(folder.resolve("none.jpg"), "not-found", "There is no file", "none.jpg");
        }

        @Test
        void a_folder() {
            refuses(folder, "is-a-folder", folder.toString());
        }

        @Test
        void a_device() {
            assumeThat(Path.of("/dev/null")).exists();
            refuses(Path.of("/dev/null"), "not-a-file", "/dev/null");
        }

        @Test
        void a_file_that_may_not_be_read() throws IOException {
            Path file = Files.write(folder.resolve("secret.png"), Images.png(Blocks.drawn(TYPE_INT_RGB)));
            assumeThat(file.toFile().setReadable(false)).isTrue();
            assumeThat(Files.isReadable(file)).as("root may read everything").isFalse();

            refuses(file, "not-readable", "permissions");
        }

        @Test
        void an_empty_file() throws IOException {
            refuses(Files.createFile(folder.resolve("empty.jpg")), "empty-file", "empty.jpg");
        }

        @ParameterizedTest
        @ValueSource(strings = {"hello", "BMW repair, 12.34", "<html></html>", "II", "RIFF\0\0\0\0WAVE", "GIF"})
        void what_is_no_picture(String text) {
            refuses(text.getBytes(StandardCharsets.ISO_8859_1), "not-an-image", "JPEG, PNG, WebP, TIFF, BMP or GIF");
        }

        @ParameterizedTest
        @CsvSource({
            "'\0\0\0\u0018ftypheic', unsupported-heic, heif-convert",
            "'\0\0\0\u0018ftypmif1', unsupported-heic, heif-convert",
            "'\0\0\0\u0018ftypavif', unsupported-format, heif-convert",
            "'%PDF-1.7', unsupported-pdf, pdftoppm -r 200 -png 'file' receipt",
            "'\0\0\0\u000cJXL ', unsupported-format, djxl",
            "'\0\0\0\u000cjP  ', unsupported-format, opj_decompress",
            "'8BPS', unsupported-format, imagemagick",
            "'<svg/>', unsupported-format, rsvg-convert",
        })
        void formats_it_does_not_know_and_says_how_to_convert_them(String head, String code, String advice) {
            refuses(head.getBytes(StandardCharsets.ISO_8859_1), code, "not supported yet", advice);
        }

        @ParameterizedTest
        @CsvSource({"20000, 20000", "2147483647, 2147483647", "-1, -1", "100000001, 1"})
        void decompression_bombs_by_their_header(int width, int height) {
            refuses(Images.pngClaiming(width, height), "image-too-large", "at most 100 megapixels");
        }

        @Test
        void bombs_in_every_format_with_a_size_in_its_header() {
            byte[] jpeg = Images.jpeg(Blocks.drawn(TYPE_INT_RGB));
            int frame = new String(jpeg, StandardCharsets.ISO_8859_1).indexOf("\u00ff\u00c0");
            Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0x7F);
            byte[] gif = Images.written("gif", null, Blocks.drawn(TYPE_BYTE_INDEXED));
            int descriptor = new String(gif, StandardCharsets.ISO_8859_1).indexOf(",\0\0\0\0");
            Arrays.fill(gif, descriptor + 5, descriptor + 9, (byte) 0x7F);
            byte[] bmp = Images.written("bmp", null, Blocks.drawn(TYPE_INT_RGB));
            Arrays.fill(bmp, 18, 26, (byte) 0x7F);
            byte[] tiff = Images.plainTiff(1);
            tiff[10 + 10] = tiff[10 + 22] = 0x7F;

            refuses(jpeg, "image-too-large", "32639 x 32639");
            refuses(gif, "image-too-large", "32639 x 32639");
            refuses(bmp, "image-too-large", "2139062143 x 2139062143");
            refuses(tiff, "image-too-large", "megapixels");
        }

        @Test
        void pictures_without_pixels() {
            refuses(Images.pngClaiming(0, 10), "zero-sized", "0 x 10");
            byte[] bmp = Images.written("bmp", null, Blocks.drawn(TYPE_INT_RGB));
            Arrays.fill(bmp, 22, 26, (byte) 0);
            refuses(bmp, "zero-sized", "48 x 0");
        }

        @Test
        void truncated_pictures() {
            byte[] jpeg = Images.jpeg(Blocks.drawn(TYPE_INT_RGB));

            refuses(Arrays.copyOf(jpeg, jpeg.length - 2), "truncated-image", "ends before its JPEG picture does");
            refuses(Arrays.copyOf(jpeg, jpeg.length / 2), "truncated-image", "JPEG");
        }

        @Test
        void damaged_pictures() {
            byte[] png = Images.png(Blocks.drawn(TYPE_INT_RGB));
            Arrays.fill(png, 45, 60, (byte) 0x55);

            refuses(png, "damaged-image", "damaged PNG");
        }

        @Test
        void files_of_unreasonable_size() throws IOException {
            Path file = folder.resolve("huge.bmp");
            try (var channel = java.nio.channels.FileChannel.open(
                    file, java.nio.file.StandardOpenOption.CREATE_NEW, java.nio.file.StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(new byte[1]), 300L << 20); // sparse: takes no room on the disk
            }

            refuses(file, "image-too-large", "300 MB");
        }

        private void refuses(byte[] file, String code, String... message) {
            UnreadableImageException e = catchThrowableOfType(UnreadableImageException.class, () -> decode(file));
            assertThat(e).hasMessageContainingAll(message).hasMessageStartingWith("'file'");
            assertThat(e.code()).isEqualTo(code);
        }

        private void refuses(Path file, String code, String... message) {
            assertThatThrownBy(() -> decoder.decode(file))
                    .hasMessageContainingAll(message)
                    .isInstanceOfSatisfying(
                            UnreadableImageException.class,
                            e -> assertThat(e.code()).isEqualTo(code));
        }
    }

    private Picture decode(byte[] file) {
        return decoder.decode(file, "file");
    }

    private String blocks(byte[] file) {
        return Blocks.in(decode(file));
    }
}
