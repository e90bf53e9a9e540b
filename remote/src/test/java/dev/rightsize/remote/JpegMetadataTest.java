package dev.rightsize.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.routing.InputRefusedException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class JpegMetadataTest {
    private static final byte[] PLAIN = picture();

    @Test
    void place_comment_and_hidden_film_are_left_out_and_the_picture_stays() throws IOException {
        byte[] photo =
                withSegments(segment(0xE1, exif(1, "GPS 40.4168 N")), segment(0xFE, text("for Ms Personal-Name")));

        byte[] sent = JpegMetadata.leftOut(concat(photo, text("ftypmp42 film with place")));

        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).doesNotContain("GPS", "Personal", "film", "Exif");
        assertThat(pixels(sent)).isEqualTo(pixels(PLAIN));
    }

    @Test
    void how_to_turn_it_stays() {
        byte[] photo = withSegments(segment(0xE1, exif(6, "GPS 40.4168 N")));

        byte[] sent = JpegMetadata.leftOut(photo);

        assertThat(new String(sent, StandardCharsets.ISO_8859_1))
                .doesNotContain("GPS")
                .contains("Exif");
        assertThat(ExifTurn.read(sent, 6, 34)).isEqualTo(6);
        assertThat(JpegMetadata.leftOut(sent)).isEqualTo(sent);
    }

    @Test
    void a_colour_profile_stays() {
        byte[] photo = withSegments(segment(0xE2, text("ICC_PROFILE\0\1\1colours")), segment(0xE2, text("MPF\0other")));

        assertThat(new String(JpegMetadata.leftOut(photo), StandardCharsets.ISO_8859_1))
                .contains("colours")
                .doesNotContain("other");
    }

    @Test
    void a_photo_that_is_cut_off_is_sent_as_far_as_it_goes() {
        byte[] half = java.util.Arrays.copyOf(PLAIN, PLAIN.length - 20);

        assertThat(JpegMetadata.leftOut(half)).hasSizeBetween(half.length - 2, half.length + 4);
    }

    @Test
    void a_damaged_head_is_told() {
        byte[] damaged = PLAIN.clone();
        damaged[2] = 0;

        assertThatThrownBy(() -> JpegMetadata.leftOut(damaged))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("The JPEG is damaged");
    }

    @Test
    void other_files_are_not_sent() {
        assertThatThrownBy(() -> EncodedImage.of(text("%PDF-1.7")))
                .isInstanceOf(InputRefusedException.class)
                .hasMessageContaining("no JPEG, PNG, WebP or GIF");
    }

    @Property(tries = 2_000)
    void no_damage_makes_it_fail_otherwise(
            @ForAll @IntRange(min = 2, max = 500) int at, @ForAll byte value, @ForAll @IntRange(max = 600) int length) {
        byte[] photo = withSegments(segment(0xE1, exif(6, "GPS 40.4168 N")));
        byte[] damaged = java.util.Arrays.copyOf(photo, Math.min(photo.length, 2 + length));
        if (at < damaged.length) {
            damaged[at] = value;
        }
        try {
            assertThat(JpegMetadata.leftOut(damaged)).startsWith(0xFF, 0xD8);
        } catch (InputRefusedException e) {
            assertThat(e).hasMessageContaining("damaged");
        }
    }

    private static byte[] picture() {
        BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 24; i++) {
            image.setRGB(i, i, 0x4080C0 * i);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private static byte[] withSegments(byte[]... segments) {
        byte[] photo = {(byte) 0xFF, (byte) 0xD8};
        for (byte[] segment : segments) {
            photo = concat(photo, segment);
        }
        return concat(photo, java.util.Arrays.copyOfRange(PLAIN, 2, PLAIN.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return concat(
                ByteBuffer.allocate(4)
                        .putShort((short) (0xFF00 | marker))
                        .putShort((short) (content.length + 2))
                        .array(),
                content);
    }

    /** EXIF in little-endian order with a turn and some more. */
    private static byte[] exif(int turn, String more) {
        ByteBuffer tiff = ByteBuffer.allocate(26).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        tiff.put(text("II")).putShort((short) 42).putInt(8).putShort((short) 1);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0);
        tiff.putInt(0);
        return concat(concat(text("Exif\0\0"), tiff.array()), text(more));
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }
}
