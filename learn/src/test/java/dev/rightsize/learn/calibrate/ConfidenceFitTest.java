package dev.rightsize.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.calibrate.ConfidenceFit.Answer;
import dev.rightsize.learn.calibrate.ConfidenceFit.Curve;
import dev.rightsize.reading.text.ClassifierSettings;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    @Test
    void the_curve_that_answers_were_drawn_from_is_found() {
        Curve curve = ConfidenceFit.fit(drawn(20_000, 0.7, 1.5));

        assertThat(curve.slope()).isCloseTo(0.7, within(0.05));
        assertThat(curve.offset()).isCloseTo(1.5, within(0.08));
    }

    @Test
    void more_agreement_is_never_less_confidence() {
        Curve curve = ConfidenceFit.fit(drawn(500, 0.7, 1.5));
        double before = 0;
        for (double agreement = -40; agreement <= 28; agreement += 0.5) {
            double confidence = ClassifierSettings.confidence(agreement, curve.slope(), curve.offset());
            assertThat(confidence).isGreaterThan(before).isLessThanOrEqualTo(1);
            before = confidence;
        }
    }

    @Test
    void there_is_no_curve_where_agreement_tells_nothing_or_the_wrong_thing() {
        assertThat(ConfidenceFit.fit(Collections.nCopies(50, new Answer(3, true))))
                .isEqualTo(Curve.NONE);
        assertThat(ConfidenceFit.fit(drawn(2_000, -0.7, 1.5))).isEqualTo(Curve.NONE);
        assertThat(ConfidenceFit.fit(List.of())).isEqualTo(Curve.NONE);
    }

    @Test
    void answers_that_agreement_parts_without_an_error_do_not_ask_for_certainty() {
        List<Answer> parted = new ArrayList<>(Collections.nCopies(20, new Answer(4, true)));
        parted.addAll(Collections.nCopies(20, new Answer(-4, false)));

        Curve curve = ConfidenceFit.fit(parted);

        assertThat(ClassifierSettings.confidence(4, curve.slope(), curve.offset()))
                .isCloseTo(21.0 / 22, within(1e-6));
    }

    private static List<Answer> drawn(int count, double slope, double offset) {
        SplittableRandom random = new SplittableRandom(5);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double agreement = 3 * random.nextGaussian();
            double confidence = ClassifierSettings.confidence(agreement, slope, offset);
            answers.add(new Answer(agreement, random.nextDouble() < confidence));
        }
        return answers;
    }
}
