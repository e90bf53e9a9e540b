package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.pixels.Turning;
import org.junit.jupiter.api.Test;

class QuadsTest {
    @Test
    void boxes_share_the_area_where_they_overlap() {
        Quad box = Quad.rectangle(0, 0, 10, 4);

        assertThat(Quads.shared(box, Quad.rectangle(6, 1, 20, 3))).isEqualTo(8);
        assertThat(Quads.shared(box, box)).isEqualTo(Quads.area(box)).isEqualTo(40);
        assertThat(Quads.shared(box, Quad.rectangle(10, 0, 20, 4))).isZero();
    }

    @Test
    void a_diamond_in_a_square_shares_its_own_area_whichever_way_its_corners_go() {
        Quad square = Quad.rectangle(0, 0, 4, 4);
        Quad diamond = new Quad(2, 0, 4, 2, 2, 4, 0, 2);
        Quad backwards = new Quad(2, 0, 0, 2, 2, 4, 4, 2);

        assertThat(Quads.shared(diamond, square)).isEqualTo(8, within(1e-9));
        assertThat(Quads.shared(square, diamond)).isEqualTo(8, within(1e-9));
        assertThat(Quads.shared(square, backwards)).isEqualTo(8, within(1e-9));
    }

    @Test
    void a_box_turns_with_its_picture_and_begins_at_its_top_left_again() {
        Picture picture = new Picture(5, 3, new byte[45]);
        picture.rgb()[(1 * 5 + 3) * 3] = 100; // the pixel from (3, 1) to (4, 2)
        for (int turns = 0; turns < 4; turns++) {
            Picture turned = Turning.clockwise(picture, turns);

            Quad box = Quads.turned(Quad.rectangle(3, 1, 4, 2), turns, turned.width(), turned.height());

            assertThat(turned.rgb()[((int) box.y1() * turned.width() + (int) box.x1()) * 3])
                    .isEqualTo((byte) 100);
            assertThat(box).isEqualTo(Quad.rectangle(box.left(), box.top(), box.right(), box.bottom()));
        }
    }
}
