package dev.rightsize.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TurningTest {
    @Test
    void a_quarter_turn_clockwise_brings_the_top_left_corner_to_the_top_right() {
        Picture picture = Pictures.plain(3, 2, 0);
        picture.rgb()[0] = 77;
        Picture turned = Turning.clockwise(picture, 1);
        assertThat(turned.width()).isEqualTo(2);
        assertThat(turned.height()).isEqualTo(3);
        assertThat(Pictures.red(turned, 1, 0)).isEqualTo(77);
        assertThat(Pictures.red(Turning.clockwise(picture, 2), 2, 1)).isEqualTo(77);
        assertThat(Pictures.red(Turning.clockwise(picture, 3), 0, 2)).isEqualTo(77);
    }

    @Property(tries = 40)
    void turns_add_up(
            @ForAll @IntRange(min = 1, max = 9) int width,
            @ForAll @IntRange(min = 1, max = 9) int height,
            @ForAll @IntRange(min = -9, max = 9) int first,
            @ForAll @IntRange(min = -9, max = 9) int second) {
        Picture picture = Pictures.noise(width, height, 5);
        Picture twice = Turning.clockwise(Turning.clockwise(picture, first), second);
        Picture once = Turning.clockwise(picture, first + second);
        assertThat(twice.width()).isEqualTo(once.width());
        assertThat(twice.rgb()).isEqualTo(once.rgb());
    }
}
