package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class CharacterModelTest {
    private static final char HALF = CharacterModel.code(Math.log(0.5));
    private static final char TENTH = CharacterModel.code(Math.log(0.1));
    private static final double CODED = 0.075 + 1e-9;

    private final CharacterModel model = CharacterModel.ofLines(
            List.of("!\ta" + HALF + "b" + TENTH + "¶" + TENTH, TENTH + "a\tb" + HALF, HALF + "¶a\tb" + TENTH));

    @Test
    void the_longest_known_context_tells() {
        assertThat(model.logProbability("ab"))
                .as("a first, then b after the beginning and a, then the end after b, which no context tells")
                .isCloseTo(Math.log(0.5 * 0.1 * 0.1), within(3 * CODED));
    }

    @Test
    void where_a_context_does_not_tell_the_shorter_one_does_at_a_price() {
        assertThat(model.logProbability("ba") - model.logProbability("b"))
                .as("a after b, which nobody tells: as after anything; then the end after a backs off once")
                .isCloseTo(Math.log(0.5 * 0.1), within(3 * CODED));
    }

    @Test
    void what_was_never_seen_is_very_unlikely_but_possible() {
        assertThat(model.logProbability("z")).isBetween(-25.0, -9.0);
    }

    @Test
    void figures_and_their_separators_are_all_the_same() {
        assertThat(CharacterModel.plain("1 x 23,45 a,b")).isEqualTo("0 x 00.00 a,b");
    }

    @Test
    void without_a_model_every_text_is_as_likely() {
        assertThat(CharacterModel.ofLines(List.of())).isSameAs(CharacterModel.NONE);
        assertThat(CharacterModel.NONE.logProbability("anything")).isZero();
    }

    @Test
    void codes_are_printable_whatever_the_number() {
        for (double log : new double[] {100, 1.5, 0, -3, -12, -1000}) {
            assertThat(CharacterModel.code(log)).isBetween('!', '~');
        }
    }

    @Test
    void a_damaged_line_is_an_error_that_says_where() {
        assertThatThrownBy(() -> CharacterModel.ofLines(List.of("!\ta!", "!ab")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Line 2 of the character model");
        assertThatThrownBy(() -> CharacterModel.ofLines(List.of("!\ta")))
                .hasMessageContaining("pairs of a character and a code");
        assertThatThrownBy(() -> CharacterModel.ofLines(List.of("\ta!"))).hasMessageContaining("Line 1");
    }
}
