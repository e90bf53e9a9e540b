package dev.rightsize.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.text.ConfidenceCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConfidenceFitTest {
    private static final double[] SCALE = {1};

    @Test
    void of_answers_with_a_confidence_that_share_is_right() {
        List<ScaleFit.Example> examples = boasting(4_000, 3, new SplittableRandom(7));
        List<ScaleFit.Example> unseen = boasting(4_000, 3, new SplittableRandom(8));

        ConfidenceCurve curve = ConfidenceFit.fit(examples, SCALE);

        double[] bins = new double[5];
        int[] counts = new int[5];
        for (ScaleFit.Example example : unseen) {
            double[] own = example.sums(SCALE);
            curve.inPlace(own);
            int best = own[0] >= own[1] && own[0] >= own[2] ? 0 : own[1] >= own[2] ? 1 : 2;
            int bin = (int) Math.min(4, own[best] * 5);
            bins[bin] += own[best] - (best == example.label() ? 1 : 0);
            counts[bin]++;
        }
        for (int bin = 0; bin < 5; bin++) {
            if (counts[bin] > 200) {
                assertThat(bins[bin] / counts[bin])
                        .as("bin %d of %d", bin, counts[bin])
                        .isCloseTo(0, within(0.06));
            }
        }
    }

    @Test
    void boasting_scores_get_less_steep_a_curve_than_honest_ones() {
        double boasting = ConfidenceFit.fit(boasting(2_000, 3, new SplittableRandom(7)), SCALE)
                .slope();
        double honest = ConfidenceFit.fit(boasting(2_000, 1, new SplittableRandom(7)), SCALE)
                .slope();

        assertThat(boasting).isLessThan(honest / 2);
    }

    @Test
    void few_examples_without_an_error_leave_the_slope_as_it_usually_is() {
        List<ScaleFit.Example> examples = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            examples.add(new ScaleFit.Example(List.of(new float[] {2 + i * 0.1f, 0, 0}), 0));
        }

        ConfidenceCurve curve = ConfidenceFit.fit(examples, SCALE);

        assertThat(curve.slope()).isCloseTo(2, within(0.3));
        double[] scores = {2.5, 0, 0};
        curve.inPlace(scores);
        assertThat(scores[0]).isBetween(0.8, 0.97);
    }

    /** Three labels, drawn by scores that are then told so many times as large as they are. */
    private static List<ScaleFit.Example> boasting(int count, float factor, SplittableRandom random) {
        List<ScaleFit.Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] weights = new double[3];
            float[] told = new float[3];
            double sum = 0;
            for (int j = 0; j < 3; j++) {
                double score = random.nextDouble(-2, 2);
                told[j] = (float) (factor * score);
                weights[j] = Math.exp(score);
                sum += weights[j];
            }
            double drawn = random.nextDouble() * sum;
            int label = drawn < weights[0] ? 0 : drawn < weights[0] + weights[1] ? 1 : 2;
            examples.add(new ScaleFit.Example(List.of(told), label));
        }
        return examples;
    }
}
