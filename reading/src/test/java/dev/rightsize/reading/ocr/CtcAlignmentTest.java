package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Classes: 0 no character, 1 a, 2 b. */
class CtcAlignmentTest {
    private static final int CLASSES = 3;

    @Test
    void all_ways_to_print_a_text_add_up() {
        Emissions emissions = Emissions.of(new float[] {0.5f, 0.3f, 0.2f, 0.1f, 0.6f, 0.3f}, 2);

        double a = 0.3 * 0.6 + 0.3 * 0.1 + 0.5 * 0.6;
        assertThat(probability(emissions, 1)).isCloseTo(a, within(1e-7));
        assertThat(probability(emissions, 1, 2)).isCloseTo(0.3 * 0.3, within(1e-7));
        assertThat(probability(emissions)).isCloseTo(0.5 * 0.1, within(1e-7));
    }

    @Test
    void what_does_not_fit_is_impossible() {
        Emissions emissions = Emissions.of(new float[] {0, 1, 0, 0, 1, 0}, 2);

        assertThat(probability(emissions, 1, 1)).as("nothing between them").isZero();
        assertThat(probability(emissions, 1, 2, 1)).as("too long").isZero();
        assertThat(probability(emissions, 2)).isZero();
        assertThat(new CtcAlignment(emissions, new int[] {2}).steps()).containsExactly(0);
    }

    @Test
    void a_character_stands_where_it_is_likeliest() {
        Emissions emissions = Emissions.of(
                new float[] {0.9f, 0.1f, 0, 0.2f, 0.6f, 0.2f, 0.1f, 0.8f, 0.1f, 0.3f, 0, 0.7f, 0.9f, 0, 0.1f}, 5);
        assertThat(new CtcAlignment(emissions, new int[] {1, 2}).steps()).containsExactly(2, 3);
    }

    @Property(tries = 50)
    void the_probabilities_of_all_texts_are_one_together(@ForAll long seed) {
        Emissions emissions = random(seed, 4);
        Map<String, Double> texts = enumerated(emissions);

        texts.forEach((text, probability) -> assertThat(probability(
                        emissions, text.chars().map(c -> c - 'a' + 1).toArray()))
                .as(text)
                .isCloseTo(probability, within(1e-6)));
    }

    /** Every path of classes, by the text that it says. */
    static Map<String, Double> enumerated(Emissions emissions) {
        Map<String, Double> texts = new HashMap<>();
        int paths = (int) Math.pow(CLASSES, emissions.steps());
        for (int path = 0; path < paths; path++) {
            StringBuilder text = new StringBuilder();
            double probability = 1;
            int rest = path;
            int before = 0;
            for (int step = 0; step < emissions.steps(); step++) {
                int index = rest % CLASSES;
                rest /= CLASSES;
                probability *= emissions.get(step, index);
                if (index != 0 && index != before) {
                    text.append((char) ('a' + index - 1));
                }
                before = index;
            }
            texts.merge(text.toString(), probability, Double::sum);
        }
        return texts;
    }

    static Emissions random(long seed, int steps) {
        Random random = new Random(seed);
        float[] values = new float[steps * CLASSES];
        for (int step = 0; step < steps; step++) {
            float sum = 0;
            for (int i = 0; i < CLASSES; i++) {
                values[step * CLASSES + i] = 0.01f + random.nextFloat();
                sum += values[step * CLASSES + i];
            }
            for (int i = 0; i < CLASSES; i++) {
                values[step * CLASSES + i] /= sum;
            }
        }
        return Emissions.of(values, steps);
    }

    private static double probability(Emissions emissions, int... classes) {
        return Math.exp(new CtcAlignment(emissions, classes).logProbability());
    }
}
