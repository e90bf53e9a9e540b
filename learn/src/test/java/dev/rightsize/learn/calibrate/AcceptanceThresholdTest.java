package dev.rightsize.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.calibrate.AcceptanceThreshold.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AcceptanceThresholdTest {
    @Test
    void the_binomial_tail_is_exact() {
        // 0.95^10 and 0.95^10 + 10 · 0.05 · 0.95^9
        assertThat(AcceptanceThreshold.atMost(0, 10, 0.05)).isCloseTo(0.598737, within(1e-6));
        assertThat(AcceptanceThreshold.atMost(1, 10, 0.05)).isCloseTo(0.913862, within(1e-6));
        assertThat(AcceptanceThreshold.atMost(10, 10, 0.05)).isCloseTo(1, within(1e-9));
    }

    @Test
    void fifty_nine_right_answers_prove_95_per_cent_and_fifty_eight_do_not() {
        assertThat(AcceptanceThreshold.fewest(0.95, 0.05)).isEqualTo(59);
        assertThat(AcceptanceThreshold.choose(answers(59, 0.9, true), 0.95, 0.05))
                .isLessThanOrEqualTo(0.9);
        assertThat(AcceptanceThreshold.choose(answers(58, 0.9, true), 0.95, 0.05))
                .isEqualTo(AcceptanceThreshold.NEVER);
    }

    @Test
    void wrong_answers_of_low_confidence_are_kept_out() {
        List<Answer> answers = new ArrayList<>(answers(200, 0.9, true));
        answers.addAll(answers(50, 0.6, false));

        assertThat(AcceptanceThreshold.choose(answers, 0.95, 0.05)).isBetween(0.6, 0.9);
    }

    @Test
    void answers_that_are_all_wrong_are_never_sure() {
        assertThat(AcceptanceThreshold.choose(answers(500, 0.99, false), 0.9, 0.05))
                .isEqualTo(AcceptanceThreshold.NEVER);
    }

    /** Calibrated answers: in at most 5 of 100 draws may the threshold let more than 10 % wrong ones through. */
    @Test
    void the_promise_is_broken_at_most_as_often_as_allowed() {
        SplittableRandom random = new SplittableRandom(3);
        int broken = 0;
        for (int draw = 0; draw < 300; draw++) {
            double threshold = AcceptanceThreshold.choose(draw(random, 400), 0.9, 0.05);
            List<Answer> traffic = draw(random, 4_000);
            long accepted = traffic.stream()
                    .filter(one -> one.confidence() >= threshold)
                    .count();
            long right = traffic.stream()
                    .filter(one -> one.confidence() >= threshold && one.right())
                    .count();
            broken += accepted > 0 && right < 0.89 * accepted ? 1 : 0;
        }
        assertThat(broken).isLessThanOrEqualTo(300 * 8 / 100);
    }

    private static List<Answer> draw(SplittableRandom random, int count) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double confidence = 0.4 + 0.6 * random.nextDouble();
            answers.add(new Answer(confidence, random.nextDouble() < confidence));
        }
        return answers;
    }

    private static List<Answer> answers(int count, double confidence, boolean right) {
        return java.util.Collections.nCopies(count, new Answer(confidence, right));
    }
}
