package dev.rightsize.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class QuadTest {
    private final Quad box = Quad.rectangle(10, 20, 110, 40);

    @Test
    void a_slice_is_the_part_between_two_positions_along_the_text() {
        assertThat(box.slice(0.25f, 0.5f)).isEqualTo(Quad.rectangle(35, 20, 60, 40));
    }

    @Test
    void a_slice_of_upside_down_text_begins_on_the_right() {
        Quad slice = box.startingAt(2).slice(0, 0.1f);
        assertThat(slice.left()).isEqualTo(100);
        assertThat(slice.right()).isEqualTo(110);
    }

    @Test
    void a_grown_box_has_margins_in_shares_of_the_height_of_the_text() {
        assertThat(box.grown(0.1f, 0.5f)).isEqualTo(Quad.rectangle(0, 18, 120, 42));
        assertThat(box.grown(-0.1f, 0)).isEqualTo(Quad.rectangle(10, 22, 110, 38));
    }

    @Test
    void a_grown_box_keeps_its_slope_and_its_first_corner() {
        Quad sloping = new Quad(0, 0, 10, 10, 5, 15, -5, 5);
        Quad grown = sloping.grown(0.2f, 0.3f);
        assertThat(grown.slope()).isCloseTo(sloping.slope(), within(1e-6));
        assertThat(grown.centreX()).isCloseTo(sloping.centreX(), within(1e-5f));
        assertThat(grown.textHeight()).isCloseTo(1.4f * sloping.textHeight(), within(1e-5f));
        assertThat(box.startingAt(2).grown(0.1f, 0.5f).x1()).isEqualTo(120);
    }

    @Test
    void starting_at_the_next_corner_swaps_width_and_height() {
        assertThat(box.startingAt(1).textWidth()).isEqualTo(20);
        assertThat(box.startingAt(-1)).isEqualTo(box.startingAt(3));
        assertThat(box.startingAt(4)).isEqualTo(box);
    }

    @Test
    void text_that_runs_down_has_a_positive_slope() {
        assertThat(new Quad(0, 0, 10, 10, 5, 15, -5, 5).slope()).isCloseTo(Math.PI / 4, within(1e-6));
        assertThat(box.slope()).isZero();
    }

    @Test
    void around_holds_both() {
        assertThat(box.around(Quad.rectangle(0, 30, 50, 90))).isEqualTo(Quad.rectangle(0, 20, 110, 90));
    }
}
