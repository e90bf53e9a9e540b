package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void without_a_transcript_the_detector_is_believed() {
        assertThat(Marks.join(List.of(line(0)), List.of())).containsExactly(new Mark(line(0), true));
    }

    @Test
    void a_box_with_known_text_is_text_and_one_without_is_unknown() {
        assertThat(Marks.join(List.of(line(0), line(3)), List.of(line(0))))
                .containsExactlyInAnyOrder(new Mark(line(0), true), new Mark(line(3), false));
    }

    @Test
    void a_missed_line_is_boxed_as_high_as_the_detector_boxes_the_others() {
        List<Quad> seen = new ArrayList<>();
        List<Quad> known = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            known.add(line(i));
            seen.add(Quad.rectangle(98, 100 + 40 * i - 2, 302, 120 + 40 * i + 2));
        }
        known.add(line(6));

        Mark missed = Marks.join(seen, known).get(6);

        assertThat(missed.text()).isTrue();
        assertThat(missed.box().textHeight()).isCloseTo(24, within(0.1f));
        assertThat(missed.box().textWidth()).isCloseTo(204, within(0.1f));
        assertThat(missed.box().centreY()).isCloseTo(line(6).centreY(), within(0.1f));
    }

    @Test
    void a_line_seen_halfway_is_unknown_beside_the_half_that_was_seen() {
        Quad half = Quad.rectangle(100, 100, 200, 120);

        assertThat(Marks.join(List.of(half), List.of(line(0))))
                .containsExactlyInAnyOrder(new Mark(line(0), false), new Mark(half, true));
    }

    @Test
    void a_box_that_swallowed_two_lines_is_unknown_and_the_lines_are_text() {
        Quad both = Quad.rectangle(100, 100, 300, 160);

        assertThat(Marks.join(List.of(both), List.of(line(0), line(1))))
                .containsExactlyInAnyOrder(new Mark(both, false), new Mark(line(0), true), new Mark(line(1), true));
    }

    private static Quad line(int row) {
        return Quad.rectangle(100, 100 + 40 * row, 300, 120 + 40 * row);
    }
}
