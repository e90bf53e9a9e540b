package dev.rightsize.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ConfidenceCurveTest {
    @Test
    void of_two_labels_the_usual_slope_undoes_the_softening() {
        double[] scores = {1.5, 0};

        new ConfidenceCurve(2, 0).inPlace(scores);

        assertThat(scores[0]).isCloseTo(1 / (1 + Math.exp(-1.5)), within(1e-12));
    }

    @Test
    void an_answer_beside_which_several_others_stand_out_a_little_is_less_sure() {
        double[] clear = {6, 0, 0, 0, 0, 0};
        double[] doubtful = {6, 2, 2, 2, 2, 2};
        ConfidenceCurve curve = new ConfidenceCurve(2, 1);

        curve.inPlace(clear);
        curve.inPlace(doubtful);

        assertThat(clear[0] - doubtful[0]).isGreaterThan(0.05);
    }

    @Test
    void however_little_the_curve_trusts_it_the_likeliest_label_stays_ahead() {
        double[] scores = {2, 2.4, 0};

        new ConfidenceCurve(0.5, -6).inPlace(scores);

        assertThat(scores[1] - scores[0]).isGreaterThan(0.005);
    }

    @Property
    void probabilities_add_up_to_one_and_keep_the_order_of_the_scores(
            @ForAll @Size(min = 2, max = 8) double @DoubleRange(min = -30, max = 30) [] scores,
            @ForAll @DoubleRange(min = 0.1, max = 8) double slope,
            @ForAll @DoubleRange(min = -12, max = 12) double offset) {
        double[] probabilities = scores.clone();

        new ConfidenceCurve(slope, offset).inPlace(probabilities);

        assertThat(Arrays.stream(probabilities).sum()).isCloseTo(1, within(1e-9));
        for (int i = 0; i < scores.length; i++) {
            for (int j = 0; j < scores.length; j++) {
                assertThat(scores[i] > scores[j] && probabilities[i] < probabilities[j] - 1e-12)
                        .isFalse();
            }
        }
    }

    @Test
    void a_curve_that_turns_the_order_round_is_refused() {
        assertThatThrownBy(() -> new ConfidenceCurve(0, 1))
                .hasMessageContaining("'confidenceSlope' must be more than 0");
        assertThatThrownBy(() -> new ConfidenceCurve(1, Double.NaN))
                .hasMessageContaining("'confidenceOffset' a number");
    }
}
