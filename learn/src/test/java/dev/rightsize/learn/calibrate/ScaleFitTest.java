package dev.rightsize.learn.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.calibrate.ScaleFit.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScaleFitTest {
    @Test
    void scores_that_are_three_times_too_sure_are_scaled_down_to_a_third() {
        double[] scales = ScaleFit.fit(examples(4_000, 3, 0), new boolean[] {true, false});

        assertThat(scales[0]).isBetween(0.3, 0.37);
        assertThat(scales[1]).isZero();
    }

    @Test
    void a_model_that_knows_nothing_gets_next_to_no_weight() {
        double[] scales = ScaleFit.fit(examples(4_000, 1, 1), new boolean[] {true, true});

        assertThat(scales[0]).isBetween(0.9, 1.1);
        assertThat(scales[1]).isLessThan(0.1);
    }

    @Test
    void examples_without_an_error_do_not_ask_for_a_scale_without_limit() {
        List<Example> perfect =
                java.util.Collections.nCopies(50, new Example(List.of(new float[] {4, 0}, new float[2]), 0));

        double[] scales = ScaleFit.fit(perfect, new boolean[] {true, false});

        assertThat(perfect.get(0).probabilities(scales)[0]).isBetween(0.95, 0.995);
    }

    /** Truths drawn by the softmax of the first model's scores before they are blown up; the second's are noise. */
    private static List<Example> examples(int count, float blownUp, float noise) {
        SplittableRandom random = new SplittableRandom(9);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] own = {(float) random.nextGaussian(), (float) random.nextGaussian(), (float) random.nextGaussian()};
            double[] probabilities = new Example(List.of(own), 0).probabilities(new double[] {1});
            double draw = random.nextDouble();
            int label = draw < probabilities[0] ? 0 : draw < probabilities[0] + probabilities[1] ? 1 : 2;
            float[] other = new float[3];
            for (int j = 0; j < 3; j++) {
                own[j] *= blownUp;
                other[j] = noise * (float) random.nextGaussian();
            }
            examples.add(new Example(List.of(own, other), label));
        }
        return examples;
    }
}
