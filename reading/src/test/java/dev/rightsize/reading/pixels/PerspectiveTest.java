package dev.rightsize.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PerspectiveTest {
    @Test
    void the_whole_picture_at_its_own_size_is_the_picture() {
        Picture picture = Pictures.noise(20, 10, 1);
        assertThat(new Perspective(0, 0, 20, 0, 20, 10, 0, 10)
                        .crop(picture, 20, 10)
                        .rgb())
                .isEqualTo(picture.rgb());
    }

    @Test
    void corners_are_met_exactly() {
        Perspective map = new Perspective(10, 20, 110, 35, 95, 90, 5, 60);
        assertThat(map.x(0, 0)).isCloseTo(10, within(1e-9));
        assertThat(map.y(1, 0)).isCloseTo(35, within(1e-9));
        assertThat(map.x(1, 1)).isCloseTo(95, within(1e-9));
        assertThat(map.y(0, 1)).isCloseTo(60, within(1e-9));
    }

    @Test
    void corners_in_another_order_turn_the_crop() {
        Picture picture = Pictures.noise(12, 6, 2);
        Picture down = new Perspective(12, 0, 12, 6, 0, 6, 0, 0).crop(picture, 6, 12);
        assertThat(down.rgb()).isEqualTo(Turning.clockwise(picture, 3).rgb());
    }

    @Test
    void what_lies_outside_of_the_picture_is_its_nearest_edge() {
        Picture crop = new Perspective(-50, -50, 50, -50, 50, 50, -50, 50).crop(Pictures.plain(4, 4, 0x404040), 10, 10);
        assertThat(crop.rgb()).containsOnly(0x40);
    }

    @Test
    void shrinking_looks_at_every_pixel() {
        Picture stripes = Pictures.plain(64, 16, 0);
        for (int i = 0; i < stripes.rgb().length; i += 6) {
            stripes.rgb()[i] = (byte) 200;
        }
        Picture crop = new Perspective(0, 0, 64, 0, 64, 16, 0, 16).crop(stripes, 16, 4);
        for (int x = 0; x < 16; x++) {
            assertThat(Pictures.red(crop, x, 2)).isCloseTo(100, within(5));
        }
    }

    @Property(tries = 200)
    void no_corners_make_it_fail(@ForAll @Size(8) double[] at) {
        Picture crop = new Perspective(at[0], at[1], at[2], at[3], at[4], at[5], at[6], at[7])
                .crop(Pictures.noise(9, 7, 1), 5, 3);
        assertThat(crop.rgb()).hasSize(5 * 3 * 3);
    }

    @Test
    void corners_in_a_point_a_line_or_nowhere_are_no_problem() {
        Picture picture = Pictures.plain(5, 5, 0x808080);
        assertThat(new Perspective(2, 2, 2, 2, 2, 2, 2, 2).crop(picture, 3, 3).rgb())
                .containsOnly(0x80);
        assertThat(new Perspective(0, 0, 1, 0, 2, 0, 3, 0).crop(picture, 3, 3).rgb())
                .containsOnly(0x80);
        double nan = Double.NaN;
        assertThat(new Perspective(nan, nan, nan, nan, nan, nan, nan, nan)
                        .crop(picture, 2, 2)
                        .rgb())
                .hasSize(12);
    }
}
