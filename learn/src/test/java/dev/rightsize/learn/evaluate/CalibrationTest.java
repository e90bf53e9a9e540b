package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.evaluate.Calibration.Answer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class CalibrationTest {
    @Test
    void believes_confidences_that_come_true() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            answers.add(new Answer(0.9, i < 9));
            answers.add(new Answer(0.5, i < 5));
        }

        Calibration calibration = Objects.requireNonNull(Calibration.of(answers));

        assertThat(calibration.expectedError()).isCloseTo(0, within(1e-12));
        assertThat(calibration.bins()).extracting(Calibration.Bin::accuracy).containsExactly(0.5, 0.9);
        assertThat(calibration.brier()).isCloseTo((10 * 0.25 + 9 * 0.01 + 0.81) / 20, within(1e-12));
    }

    @Test
    void weighs_the_gap_of_each_bin_by_its_answers() {
        List<Answer> answers = new ArrayList<>(Collections.nCopies(3, new Answer(1.0, false)));
        answers.add(new Answer(0.6, true));

        Calibration calibration = Objects.requireNonNull(Calibration.of(answers));

        assertThat(calibration.expectedError()).isCloseTo((3 * 1.0 + 0.4) / 4, within(1e-12));
    }

    @Test
    void has_nothing_to_say_about_no_answers() {
        assertThat(Calibration.of(List.of())).isNull();
        assertThat(RiskCoverage.of(List.of(), 5)).isEqualTo(new RiskCoverage(List.of(), 0));
    }

    @Test
    void risk_falls_when_the_unsure_answers_are_withheld() {
        List<Answer> answers =
                List.of(new Answer(0.9, true), new Answer(0.2, false), new Answer(0.7, true), new Answer(0.7, false));

        RiskCoverage curve = RiskCoverage.of(answers, 5);

        assertThat(curve.points())
                .containsExactly(
                        new RiskCoverage.Point(0.9, 0.2, 0),
                        new RiskCoverage.Point(0.7, 0.6, 1 / 3.0),
                        new RiskCoverage.Point(0.2, 0.8, 0.5));
        assertThat(curve.area()).isCloseTo((0 + 2 / 3.0 + 0.5) / 4, within(1e-12));
        assertThatThrownBy(() -> RiskCoverage.of(answers, 3)).hasMessageContaining("4 answers to 3 questions");
    }

    @Property(tries = 200)
    void order_of_answers_does_not_matter_and_figures_stay_in_range(
            @ForAll @IntRange(min = 1, max = 80) int count, @ForAll long seed) {
        Random random = new Random(seed);
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            answers.add(new Answer(random.nextInt(11) / 10.0, random.nextBoolean()));
        }
        Calibration calibration = Objects.requireNonNull(Calibration.of(answers));
        RiskCoverage curve = RiskCoverage.of(answers, count);
        Collections.shuffle(answers, random);
        Calibration shuffled = Objects.requireNonNull(Calibration.of(answers));

        assertThat(shuffled.expectedError()).isCloseTo(calibration.expectedError(), within(1e-9));
        assertThat(RiskCoverage.of(answers, count).points()).isEqualTo(curve.points());
        assertThat(calibration.expectedError()).isBetween(0.0, 1.0);
        assertThat(calibration.bins().stream()
                        .mapToInt(Calibration.Bin::answers)
                        .sum())
                .isEqualTo(count);
        assertThat(curve.area()).isBetween(0.0, 1.0);
        assertThat(curve.points().get(curve.points().size() - 1).coverage()).isEqualTo(1.0);
    }

    @Test
    void draws_the_curves_as_well_formed_svg_for_light_and_dark_pages() throws Exception {
        RiskCoverage curve = RiskCoverage.of(List.of(new Answer(0.9, true), new Answer(0.5, false)), 2);

        String svg = RiskCoverageChart.svg("total <sroie> & \"more\"", Map.of("rightsize", curve));

        assertThat(svg).contains("prefers-color-scheme: dark", "rightsize", "area 0.250");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(svg)))
                        .getDocumentElement()
                        .getAttribute("aria-label"))
                .isEqualTo("total <sroie> & \"more\"");
    }
}
