package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import java.util.List;
import org.junit.jupiter.api.Test;

class DetectionScoreTest {
    private static final Quad LINE = Quad.rectangle(100, 100, 300, 120);

    @Test
    void a_line_found_in_two_pieces_is_found() {
        DetectionScore score = score(Quad.rectangle(100, 99, 190, 121), Quad.rectangle(200, 99, 302, 121));

        assertThat(score).isEqualTo(new DetectionScore(1, 1, 2, 2));
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(1);
    }

    @Test
    void half_a_line_is_not_found_although_the_box_is_right() {
        assertThat(score(Quad.rectangle(100, 100, 200, 120))).isEqualTo(new DetectionScore(1, 0, 1, 1));
    }

    @Test
    void a_box_over_two_lines_finds_neither() {
        List<Mark> two = List.of(new Mark(LINE, true), new Mark(Quad.rectangle(100, 125, 300, 145), true));

        DetectionScore score = DetectionScore.of(two, List.of(Quad.rectangle(100, 98, 300, 147)));

        assertThat(score).isEqualTo(new DetectionScore(2, 0, 1, 0));
    }

    @Test
    void a_box_where_no_text_is_known_is_wrong_unless_nobody_knows() {
        Quad elsewhere = Quad.rectangle(100, 400, 300, 420);
        List<Mark> marks = List.of(new Mark(LINE, true), new Mark(Quad.rectangle(90, 390, 310, 430), false));

        assertThat(score(elsewhere).right()).isZero();
        assertThat(DetectionScore.of(marks, List.of(elsewhere)).boxes()).isZero();
    }

    @Test
    void text_that_runs_up_or_stands_on_its_head_is_found_too() {
        Quad down = Quad.rectangle(50, 100, 70, 400);
        Quad up = down.startingAt(3);
        Quad headFirst = LINE.startingAt(2);
        List<Mark> marks = List.of(new Mark(up, true), new Mark(headFirst, true));

        assertThat(DetectionScore.of(marks, List.of(down, LINE))).isEqualTo(new DetectionScore(2, 2, 2, 2));
    }

    @Test
    void quality_is_the_harmonic_mean_of_recall_and_precision() {
        assertThat(new DetectionScore(4, 3, 2, 1).quality()).isCloseTo(0.6, within(1e-9));
        assertThat(DetectionScore.NONE.plus(new DetectionScore(4, 0, 0, 0)).quality())
                .isZero();
    }

    private static DetectionScore score(Quad... boxes) {
        return DetectionScore.of(List.of(new Mark(LINE, true)), List.of(boxes));
    }
}
