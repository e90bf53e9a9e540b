package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.routing.InputRefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PNG and WebP tell beside the picture stays here; for JPEG see {@link JpegMetadataTest}. */
class PictureMetadataTest {
    private static final byte[] PNG = png();
    private static final byte[] PIXELS = chunk("VP8L", text("the pixels, odd"));

    @ParameterizedTest
    @ValueSource(strings = {"eXIf", "tEXt", "zTXt", "iTXt", "tIME"})
    void a_png_loses_what_is_not_the_picture(String type) throws IOException {
        byte[] tagged = concat(
                Arrays.copyOf(PNG, 33), pngChunk(type, text("Home, 40.4 N")), Arrays.copyOfRange(PNG, 33, PNG.length));

        byte[] sent = Base64.getDecoder().decode(EncodedImage.of(tagged).base64());

        assertThat(sent).isEqualTo(PNG);
        assertThat(ImageIO.read(new ByteArrayInputStream(sent)).getRGB(3, 3)).isEqualTo(0xFF4080C0);
    }

    @Test
    void what_hides_behind_a_pngs_end_is_not_sent() {
        assertThat(EncodedImage.of(concat(PNG, text("a film"))).length()).isEqualTo(PNG.length);
    }

    @Test
    void a_webp_loses_exif_and_xmp_and_its_head_says_so() {
        byte[] tagged = webp(head(0x1C), PIXELS, chunk("EXIF", text("Home")), chunk("XMP ", text("40.4 N")));

        byte[] sent = Base64.getDecoder()
                .decode(EncodedImage.of(concat(tagged, text("a film"))).base64());

        assertThat(sent).isEqualTo(webp(head(0x10), PIXELS)); // of its flags only that of transparency stays
    }

    @Test
    void a_simple_webp_stays_as_it_is() {
        byte[] simple = webp(PIXELS);

        assertThat(Base64.getDecoder().decode(EncodedImage.of(simple).base64())).isEqualTo(simple);
    }

    @Test
    void damage_is_told() {
        assertThatThrownBy(() -> EncodedImage.of(Arrays.copyOf(PNG, PNG.length - 5)))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("The PNG is damaged");
        byte[] webp = webp(PIXELS);
        assertThatThrownBy(() -> EncodedImage.of(Arrays.copyOf(webp, webp.length - 9)))
                .hasMessageContaining("The WebP is damaged");
    }

    @Property(tries = 2_000)
    void no_damage_makes_it_fail_otherwise(
            @ForAll boolean isPng, @ForAll @IntRange(max = 10_000) int place, @ForAll byte value) {
        byte[] damaged = isPng ? PNG.clone() : webp(head(0x1C), PIXELS, chunk("EXIF", text("Home")));
        damaged[place % damaged.length] = value;
        try {
            assertThat(EncodedImage.of(damaged).length()).isPositive();
        } catch (InputRefusedException e) {
            assertThat(e).hasMessageMatching("(?s).*(damaged|no JPEG, PNG, WebP or GIF).*");
        }
    }

    private static byte[] png() {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(3, 3, 0x4080C0);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] pngChunk(String type, byte[] content) {
        CRC32 checksum = new CRC32();
        checksum.update(concat(text(type), content));
        return ByteBuffer.allocate(content.length + 12)
                .putInt(content.length)
                .put(text(type))
                .put(content)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] webp(byte[]... chunks) {
        byte[] content = concat(chunks);
        return ByteBuffer.allocate(content.length + 12)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(content.length + 4)
                .put(text("WEBP"))
                .put(content)
                .array();
    }

    private static byte[] head(int flags) {
        return chunk("VP8X", new byte[] {(byte) flags, 0, 0, 0, 7, 0, 0, 7, 0, 0});
    }

    private static byte[] chunk(String type, byte[] content) {
        return ByteBuffer.allocate(8 + content.length + content.length % 2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(type))
                .putInt(content.length)
                .put(content)
                .array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
