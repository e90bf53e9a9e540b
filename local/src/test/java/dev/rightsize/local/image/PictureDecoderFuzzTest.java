package dev.rightsize.local.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.rightsize.reading.pixels.Picture;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever the bytes, the decoder gives a picture or an {@link UnreadableImageException}. */
class PictureDecoderFuzzTest {
    private static final PictureDecoder DECODER = new PictureDecoder(64, 25_000_000, 1_000_000);
    private static final Map<String, byte[]> FILES = Images.ofEveryKind();

    @Test
    void a_file_cut_at_any_length_is_refused_or_was_complete_already() {
        FILES.forEach((kind, file) -> {
            byte[] whole = DECODER.decode(file, kind).rgb();
            for (int length = 0; length < file.length; length++) {
                Picture picture = decode(kind + " cut to " + length, Arrays.copyOf(file, length));
                if (picture != null) {
                    assertThat(picture.rgb()).as(kind + " cut to " + length).isEqualTo(whole);
                }
            }
        });
    }

    @Test
    void a_file_with_any_byte_changed_gives_no_foreign_exception() {
        FILES.forEach((kind, file) -> {
            int stride = Math.max(1, file.length / 200);
            for (int at = 0; at < file.length; at += stride) {
                for (int value : new int[] {0x00, 0xFF, 0x7F, (file[at] & 0xFF) ^ 0x80, (file[at] & 0xFF) ^ 0x01}) {
                    byte[] changed = file.clone();
                    changed[at] = (byte) value;
                    decode(kind + " with " + value + " at " + at, changed);
                }
            }
        });
    }

    @Property(tries = 2000)
    void a_file_with_random_damage_gives_no_foreign_exception(
            @ForAll("files") Map.Entry<String, byte[]> whole, @ForAll long seed, @ForAll("damages") int damages) {
        byte[] file = whole.getValue().clone();
        Random random = new Random(seed);
        for (int i = 0; i < damages; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt(256);
        }
        int cut = random.nextInt(4) == 0 ? random.nextInt(file.length) : file.length;
        decode(whole.getKey() + ", seed " + seed + ", damages " + damages, Arrays.copyOf(file, cut));
    }

    @Property(tries = 1000)
    void random_bytes_after_a_true_start_give_no_foreign_exception(
            @ForAll("files") Map.Entry<String, byte[]> whole, @ForAll byte[] noise, @ForAll("damages") int kept) {
        byte[] start = Arrays.copyOf(whole.getValue(), Math.min(whole.getValue().length, 8 + kept * 4));
        decode(whole.getKey() + " start of " + start.length, Images.join(start, noise));
    }

    @Property(tries = 1000)
    void random_bytes_give_no_foreign_exception(@ForAll byte[] noise) {
        decode("noise", noise);
    }

    @Provide
    Arbitrary<Map.Entry<String, byte[]>> files() {
        return Arbitraries.of(FILES.entrySet());
    }

    @Provide
    Arbitrary<Integer> damages() {
        return Arbitraries.integers().between(1, 30);
    }

    private static @Nullable Picture decode(String what, byte[] bytes) {
        try {
            return DECODER.decode(bytes, "file");
        } catch (UnreadableImageException e) {
            assertThat(e).hasMessageStartingWith("'file' ");
            return null;
        } catch (Throwable e) {
            return fail(what + " gave " + e, e);
        }
    }
}
