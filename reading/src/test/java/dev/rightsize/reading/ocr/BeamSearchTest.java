package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Classes: 0 no character, 1 a, 2 b, 3 the space. */
class BeamSearchTest {
    private final BeamSearch beam = new BeamSearch(Alphabet.ofLines(List.of("a", "b")));

    @Test
    void a_text_that_many_paths_say_is_likelier_than_the_best_path() {
        Emissions emissions = Emissions.of(new float[] {0.4f, 0.35f, 0.25f, 0, 0.4f, 0.35f, 0.25f, 0}, 2);
        assertThat(beam.texts(emissions, 2)).containsExactly("a", "b");
    }

    @Test
    void spaces_are_single_and_inside() {
        float[] space = {0.1f, 0, 0, 0.9f};
        float[] a = {0.05f, 0.9f, 0.05f, 0};
        assertThat(beam.texts(joined(space, a, space, new float[] {1, 0, 0, 0}, space, a, space), 1))
                .containsExactly("a a");
    }

    @Test
    void what_is_certain_is_all_there_is() {
        assertThat(beam.texts(joined(new float[] {0, 1, 0, 0}, new float[] {0, 0, 1, 0}), 6))
                .containsExactly("ab");
        assertThat(beam.texts(joined(new float[] {1, 0, 0, 0}), 6)).containsExactly("");
    }

    @Test
    void numbers_that_are_none_give_no_text() {
        float nan = Float.NaN;
        assertThat(beam.texts(joined(new float[] {nan, nan, nan, nan}, new float[] {nan, 0.5f, nan, nan}), 6))
                .allMatch(text -> "a".startsWith(text));
    }

    @Property(tries = 100)
    void the_likeliest_texts_are_those_of_all_paths(@ForAll long seed) {
        Emissions without = CtcAlignmentTest.random(seed, 4);
        Map<String, Double> all = CtcAlignmentTest.enumerated(without);
        List<String> likeliest = all.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(beam.texts(withSpace(without), 3)).containsExactlyElementsOf(likeliest.subList(0, 3));
    }

    private static Emissions withSpace(Emissions emissions) {
        float[] values = new float[emissions.steps() * 4];
        for (int step = 0; step < emissions.steps(); step++) {
            for (int index = 0; index < 3; index++) {
                values[step * 4 + index] = emissions.get(step, index);
            }
        }
        return Emissions.of(values, emissions.steps());
    }

    private static Emissions joined(float[]... steps) {
        float[] all = new float[steps.length * 4];
        for (int i = 0; i < steps.length; i++) {
            System.arraycopy(steps[i], 0, all, i * 4, 4);
        }
        return Emissions.of(all, steps.length);
    }
}
