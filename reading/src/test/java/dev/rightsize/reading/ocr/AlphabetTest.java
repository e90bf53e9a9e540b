package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlphabetTest {
    @Test
    void first_class_is_no_character_and_last_is_the_space() {
        Alphabet alphabet = Alphabet.ofLines(List.of("a", "b"));
        assertThat(alphabet.classes()).isEqualTo(4);
        assertThat(alphabet.character(1)).isEqualTo('a');
        assertThat(alphabet.character(3)).isEqualTo(' ');
        assertThat(alphabet.live()).containsExactly(1, 2);
    }

    @Test
    void full_width_forms_are_read_as_ordinary_ones() {
        assertThat(read("：，（）￥１Ａｚ＝～")).isEqualTo(":,()¥1Az=~");
    }

    @Test
    void accents_currencies_and_the_multiplication_sign_stay() {
        assertThat(read("éü£€×")).isEqualTo("éü£€×");
    }

    @Test
    void classes_of_other_scripts_and_pairs_are_switched_off() {
        assertThat(Alphabet.ofLines(List.of("疗", "a", "😀", "")).live()).containsExactly(2);
    }

    @Test
    void a_line_with_several_characters_is_refused_by_its_number() {
        assertThatThrownBy(() -> Alphabet.ofLines(List.of("a", "abc")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Line 2 of the alphabet must hold one character but is 'abc'.");
    }

    private static String read(String characters) {
        Alphabet alphabet = Alphabet.ofLines(
                characters.chars().mapToObj(Character::toString).toList());
        StringBuilder text = new StringBuilder();
        for (int index : alphabet.live()) {
            text.append(alphabet.character(index));
        }
        return text.toString();
    }
}
