package dev.rightsize.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScalingTest {
    @Test
    void the_same_size_is_the_same_picture() {
        Picture picture = Pictures.noise(7, 5, 1);
        assertThat(Scaling.resize(picture, 7, 5)).isSameAs(picture);
    }

    @Test
    void shrinking_by_a_whole_number_keeps_the_mean() {
        Picture picture = Pictures.noise(240, 180, 2);
        assertThat(Pictures.mean(Scaling.resize(picture, 60, 45))).isCloseTo(Pictures.mean(picture), within(1.0));
    }

    @Test
    void growing_keeps_a_slope_a_slope() {
        Picture grown = Scaling.resize(Pictures.slope(10, 10), 100, 100);
        for (int x = 1; x < 100; x++) {
            assertThat(Pictures.red(grown, x, 50))
                    .isBetween(Pictures.red(grown, x - 1, 50), Pictures.red(grown, x - 1, 50) + 4);
        }
    }

    @Test
    void a_thin_line_fades_but_does_not_vanish() {
        Picture white = Pictures.plain(90, 90, 0xFFFFFF);
        for (int x = 0; x < 90; x++) {
            white.rgb()[(44 * 90 + x) * 3] = 0;
        }
        Picture small = Scaling.resize(white, 30, 30);
        assertThat(Pictures.red(small, 15, 14)).isBetween(100, 220);
    }

    @Test
    void extreme_sizes_are_no_problem() {
        assertThat(Scaling.resize(Pictures.plain(1, 1, 0x102030), 640, 32).rgb())
                .contains(0x10, 0x20, 0x30);
        assertThat(Scaling.resize(Pictures.noise(3000, 8, 3), 1, 1).width()).isEqualTo(1);
        assertThat(Scaling.resize(Pictures.noise(8, 3000, 3), 2560, 32).height())
                .isEqualTo(32);
        assertThat(Scaling.scale(Pictures.noise(3, 3, 3), 1e-9).width()).isEqualTo(1);
    }

    @Property(tries = 60)
    void a_plain_picture_stays_plain_at_every_size(
            @ForAll @IntRange(min = 1, max = 70) int width,
            @ForAll @IntRange(min = 1, max = 70) int height,
            @ForAll @IntRange(min = 1, max = 70) int targetWidth,
            @ForAll @IntRange(min = 1, max = 70) int targetHeight) {
        Picture scaled = Scaling.resize(Pictures.plain(width, height, 0xC8C8C8), targetWidth, targetHeight);
        assertThat(scaled.rgb()).hasSize(targetWidth * targetHeight * 3).containsOnly(0xC8);
    }
}
