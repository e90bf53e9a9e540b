package dev.rightsize.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.calibrate.ChoiceCalibration.Outcome;
import dev.rightsize.reading.receipt.Choices.Choice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How sure is sure enough. */
class ChoiceCalibrationTest {
    @Test
    void a_network_that_is_surer_than_right_gets_a_higher_temperature_than_one_that_is_right() {
        List<Outcome> honest = new ArrayList<>();
        List<Outcome> boasting = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            float right = i % 10 == 0 ? 0 : 1; // nine of ten
            honest.add(new Outcome(new float[] {2.2f}, new float[] {right})); // says 0.9
            boasting.add(new Outcome(new float[] {8}, new float[] {right})); // says 0.9997
        }

        assertThat(fit(honest, 1).temperature()).isBetween(0.9, 1.1);
        assertThat(fit(boasting, 1).temperature()).isBetween(3.2, 4.0);
    }

    @Test
    void a_network_that_is_right_but_timid_is_sharpened() {
        List<Outcome> timid = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            timid.add(new Outcome(new float[] {1, -1}, new float[] {1, 0}));
        }

        assertThat(fit(timid, 1).temperature()).isEqualTo(0.5);
    }

    @Test
    void the_threshold_lets_no_more_wrong_values_pass_than_asked() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean right = i % 10 != 3;
            outcomes.add(new Outcome(new float[] {i / 20f}, new float[] {right ? 1 : 0}));
        }

        for (double mostWrong : new double[] {0, 0.02, 0.05, 0.1}) {
            Choice choice = fit(outcomes, mostWrong);
            assertThat(wrong(outcomes, choice)).isLessThanOrEqualTo(Math.round(mostWrong * 100));
        }
        assertThat(fit(outcomes, 0.02).threshold())
                .isGreaterThan(fit(outcomes, 0.05).threshold());
    }

    @Test
    void a_perfect_network_still_has_the_floor() {
        List<Outcome> outcomes = List.of(new Outcome(new float[] {0.1f, 0}, new float[] {1, 0}));

        assertThat(ChoiceCalibration.fit(outcomes, 0.1, 0.75).threshold()).isEqualTo(0.75);
    }

    @Test
    void receipts_without_candidates_count_but_are_never_wrong() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            outcomes.add(new Outcome(new float[0], new float[0]));
        }
        outcomes.add(new Outcome(new float[] {1}, new float[] {0}));

        assertThat(wrong(outcomes, fit(outcomes, 0.1))).isEqualTo(1);
        assertThat(wrong(outcomes, fit(outcomes, 0.09))).isZero();
    }

    private static Choice fit(List<Outcome> outcomes, double mostWrong) {
        return ChoiceCalibration.fit(outcomes, mostWrong, 0);
    }

    /** How many single-candidate outcomes get a wrong value. */
    private static long wrong(List<Outcome> outcomes, Choice choice) {
        return outcomes.stream()
                .filter(outcome -> outcome.scores().length > 0)
                .filter(outcome -> {
                    double probability =
                            1 / (1 + Math.exp(-(float) (outcome.scores()[0] / (float) choice.temperature())));
                    return probability >= choice.threshold() - 1e-12 && outcome.right()[0] == 0;
                })
                .count();
    }
}
