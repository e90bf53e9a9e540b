package dev.rightsize.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GreyTest {
    private final Grey grey = noise(60, 40);

    @Test
    void a_grey_picture_is_scaled_as_one_in_colour() {
        for (int[] size : new int[][] {{30, 20}, {71, 33}, {60, 40}}) {
            Picture coloured = Scaling.resize(inColour(grey), size[0], size[1]);

            assertThat(inColour(Scaling.resize(grey, size[0], size[1])).rgb()).isEqualTo(coloured.rgb());
        }
    }

    @Test
    void a_piece_cut_out_at_its_own_size_is_the_piece() {
        Perspective piece = new Perspective(10, 5, 50, 5, 50, 35, 10, 35);

        Grey cut = piece.crop(grey, 40, 30);

        for (int y = 0; y < 30; y++) {
            for (int x = 0; x < 40; x++) {
                assertThat(cut.levels()[y * 40 + x]).isEqualTo(grey.levels()[(y + 5) * 60 + x + 10]);
            }
        }
    }

    @Test
    void some_rows_are_those_rows() {
        Grey rows = grey.rows(7, 9);

        assertThat(rows.height()).isEqualTo(2);
        assertThat(rows.levels()[61]).isEqualTo(grey.levels()[8 * 60 + 1]);
    }

    @Test
    void black_is_minus_one_and_white_is_one_for_a_network() {
        assertThat(Tensors.grey(new Grey(2, 1, new byte[] {0, (byte) 255})).values())
                .containsExactly(-1, 1);
    }

    @Test
    void as_many_bytes_as_pixels_are_wanted() {
        assertThatThrownBy(() -> new Grey(3, 2, new byte[5])).hasMessageContaining("3 x 2");
    }

    private static Grey noise(int width, int height) {
        byte[] levels = new byte[width * height];
        new Random(3).nextBytes(levels);
        return new Grey(width, height, levels);
    }

    private static Picture inColour(Grey grey) {
        byte[] rgb = new byte[3 * grey.levels().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = grey.levels()[i / 3];
        }
        return new Picture(grey.width(), grey.height(), rgb);
    }
}
