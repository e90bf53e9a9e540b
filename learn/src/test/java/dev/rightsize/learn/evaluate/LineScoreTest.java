package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineScoreTest {
    @Test
    void a_truth_in_capitals_is_met_in_any_case_but_with_its_spaces() {
        assertThat(capitals("TOTAL DUE", "Total Due").withSpaces()).isEqualTo(new Share(1, 1));
        assertThat(capitals("TOTAL DUE", "TotalDue").withSpaces()).isEqualTo(new Share(0, 1));
        assertThat(capitals("TOTAL DUE", "TotalDue").exact()).isEqualTo(new Share(1, 1));
    }

    @Test
    void a_truth_without_spaces_is_met_with_any_but_in_its_case() {
        assertThat(unspaced("EatIn", "Eat In").exact()).isEqualTo(new Share(1, 1));
        assertThat(unspaced("EatIn", "Eat In").withSpaces()).isEqualTo(new Share(0, 0));
        assertThat(unspaced("EatIn", "eat in").exact()).isEqualTo(new Share(0, 1));
        assertThat(unspaced("EatIn", "eat in").folded()).isEqualTo(new Share(1, 1));
    }

    @Test
    void a_number_is_right_with_each_digit_and_mark_and_no_digit_more() {
        assertThat(capitals("RM 9.00 X 12", "RN 9.00 X 12").numbers()).isEqualTo(new Share(2, 2));
        assertThat(capitals("RM 9.00 X 12", "RM 9,00 X 12").numbers()).isEqualTo(new Share(1, 2));
        assertThat(capitals("9.00", "19.00").numbers()).isEqualTo(new Share(0, 1));
        assertThat(capitals("9.00", "9.005").numbers()).isEqualTo(new Share(0, 1));
        assertThat(capitals("2 9.00", "29.00").numbers()).as("spaces aside").isEqualTo(new Share(2, 2));
        assertThat(capitals("TEL 03-123 45", "TEL 03-I23 45").numbers()).isEqualTo(new Share(1, 2));
        assertThat(capitals("9.00", "").numbers()).isEqualTo(new Share(0, 1));
    }

    @Test
    void characters_wrong_are_a_share_of_the_truths() {
        assertThat(capitals("TOTAL 9.00", "T0TAL 9.0").characterErrorRate()).isEqualTo(2 / 9.0, within(1e-9));
    }

    @Test
    void characters_beyond_ascii_are_counted_by_themselves() {
        LineScore score = unspaced("España5,00€", "Espana 5,00€");

        assertThat(score.beyondAscii()).isEqualTo(new Share(1, 2)).hasToString("50.0");
    }

    @Test
    void text_that_was_learnt_is_set_apart() {
        LineScore score = LineScore.of(
                List.of(new ReadLine("A", true, true, true, "A"), new ReadLine("B", true, true, false, "B")));

        assertThat(score.unseen()).isEqualTo(new Share(1, 1));
        assertThat(score.exact()).isEqualTo(new Share(2, 2));
    }

    private static LineScore capitals(String truth, String read) {
        return LineScore.of(List.of(new ReadLine(truth, false, true, false, read)));
    }

    private static LineScore unspaced(String truth, String read) {
        return LineScore.of(List.of(new ReadLine(truth, true, false, false, read)));
    }
}
