package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Classes: 0 no character, 1 a, 2 b, 3 a switched-off one, 4 space. */
class CtcDecoderTest {
    private static final int CLASSES = 5;
    private final CtcDecoder decoder = new CtcDecoder(Alphabet.ofLines(List.of("a", "b", "疗")), 0.02f, 1);

    @Test
    void a_character_over_several_steps_is_one() {
        assertThat(text(step(1, 0.6f), step(1, 0.9f), step(1, 0.7f))).isEqualTo("a");
        assertThat(decode(step(1, 0.6f), step(1, 0.9f)).get(0).confidence()).isEqualTo(0.9f);
    }

    @Test
    void the_doubts_of_a_network_that_is_too_sure_grow_but_its_text_stays() {
        CtcDecoder wary = new CtcDecoder(Alphabet.ofLines(List.of("a", "b", "疗")), 0.02f, 3);
        List<Glyph> glyphs = wary.decode(Emissions.of(step(1, 0.9f), 1));

        assertThat(glyphs).extracting(Glyph::character).containsExactly('a');
        assertThat(glyphs.get(0).confidence()).isCloseTo(0.729f, within(1e-6f));
        assertThat(wary.decode(Emissions.of(step(1, 1), 1)).get(0).confidence()).isEqualTo(1);
    }

    @Test
    void a_character_twice_has_nothing_in_between() {
        assertThat(text(step(1, 0.9f), step(0, 0.9f), step(1, 0.9f))).isEqualTo("aa");
    }

    @Test
    void an_unlikely_space_between_characters_is_read() {
        assertThat(text(step(1, 0.9f), withSpace(0.03f), step(2, 0.9f))).isEqualTo("a b");
        assertThat(text(step(1, 0.9f), withSpace(0.01f), step(2, 0.9f))).isEqualTo("ab");
    }

    @Test
    void a_space_between_two_same_characters_is_read_once() {
        assertThat(text(step(1, 0.9f), withSpace(0.3f), withSpace(0.2f), step(1, 0.9f)))
                .isEqualTo("a a");
    }

    @Test
    void where_a_space_is_likeliest_no_stray_mark_is_read() {
        float[] space = withSpace(0.9f);
        space[0] = 0.01f;
        space[2] = 0.04f;

        assertThat(text(step(1, 0.9f), space, step(1, 0.9f))).isEqualTo("a a");
    }

    @Test
    void spaces_before_the_first_and_behind_the_last_character_are_not_read() {
        assertThat(text(withSpace(0.9f), step(1, 0.9f), withSpace(0.9f))).isEqualTo("a");
    }

    @Test
    void a_class_that_is_switched_off_counts_as_nothing() {
        assertThat(text(step(1, 0.9f), step(3, 0.9f), step(2, 0.9f))).isEqualTo("ab");
    }

    @Test
    void positions_are_shares_of_the_steps_in_use_although_padding_follows() {
        List<Glyph> glyphs = decoder.decode(
                new Emissions(joined(step(1, 0.9f), step(0, 0.9f), step(2, 0.9f), step(0, 1)), 0, 4, CLASSES, 3));
        assertThat(glyphs.get(0).position()).isCloseTo(1 / 6f, within(1e-6f));
        assertThat(glyphs.get(1).position()).isCloseTo(5 / 6f, within(1e-6f));
        assertThat(decoder.decode(new Emissions(joined(step(0, 1), step(0, 1), step(1, 0.5f)), 0, 3, CLASSES, 1))
                        .get(0)
                        .position())
                .isEqualTo(1);
    }

    @Test
    void a_line_may_begin_anywhere_in_the_array() {
        assertThat(decoder.decode(new Emissions(joined(step(1, 0.9f), step(2, 0.9f)), CLASSES, 1, CLASSES, 1))
                        .get(0)
                        .character())
                .isEqualTo('b');
    }

    @Property(tries = 300)
    void whatever_the_network_returns_glyphs_are_of_the_alphabet_and_probabilities_are_such(
            @ForAll @Size(6 * CLASSES) float[] anything) {
        for (Glyph glyph : decoder.decode(new Emissions(anything, 0, 6, CLASSES, 5.5f))) {
            assertThat("ab ").contains(String.valueOf(glyph.character()));
            assertThat(glyph.confidence()).isBetween(0f, 1f);
            assertThat(glyph.position()).isBetween(0f, 1f);
        }
    }

    @Test
    void what_is_no_number_is_no_character() {
        float nan = Float.NaN;
        assertThat(decoder.decode(Emissions.of(new float[] {nan, nan, nan, nan, nan}, 1)))
                .isEmpty();
        float endless = Float.POSITIVE_INFINITY;
        assertThat(decoder.decode(Emissions.of(new float[] {0, endless, 0, 0, 0}, 1))
                        .get(0)
                        .confidence())
                .isEqualTo(1);
    }

    @Test
    void a_text_that_is_not_the_best_path_is_laid_where_it_is_likeliest() {
        Emissions emissions =
                Emissions.of(joined(step(0, 1), both(0.6f, 0.3f), both(0.5f, 0.4f), step(0, 1), step(1, 0.9f)), 5);
        List<Glyph> glyphs = decoder.align(emissions, "ba");

        assertThat(glyphs).extracting(Glyph::character).containsExactly('b', 'a');
        assertThat(glyphs).extracting(Glyph::confidence).containsExactly(0.4f, 0.9f);
        assertThat(glyphs.get(0).position()).isCloseTo(0.5f, within(1e-6f));
        assertThat(glyphs.get(1).position()).isCloseTo(0.9f, within(1e-6f));
    }

    private static float[] both(float a, float b) {
        float[] step = step(1, a);
        step[2] = b;
        return step;
    }

    private String text(float[]... steps) {
        return decode(steps).stream()
                .map(glyph -> String.valueOf(glyph.character()))
                .collect(Collectors.joining());
    }

    private List<Glyph> decode(float[]... steps) {
        return decoder.decode(Emissions.of(joined(steps), steps.length));
    }

    private static float[] step(int best, float probability) {
        float[] step = new float[CLASSES];
        step[best] = probability;
        return step;
    }

    private static float[] withSpace(float probability) {
        float[] step = step(0, 0.95f);
        step[CLASSES - 1] = probability;
        return step;
    }

    private static float[] joined(float[]... steps) {
        float[] all = new float[steps.length * CLASSES];
        for (int i = 0; i < steps.length; i++) {
            System.arraycopy(steps[i], 0, all, i * CLASSES, CLASSES);
        }
        return all;
    }
}
