package dev.rightsize.reading.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordPiecesTest {
    private static final List<String> VOCABULARY =
            List.of("[UNK]", "[CLS]", "[SEP]", "un", "##aff", "##able", "card", ",", "cafe", "ᄒ", "##ᅡ", "##ᆫ", "日");
    private static final List<String> CHARACTERS = List.of(
            "0-8 drop", "9-a blank", "20 blank", "2c alone", "41 to a", "43 to c", "e9 to e", "4e00-9fff alone");

    private final WordPieces pieces = new WordPieces(VOCABULARY, CHARACTERS);

    @Test
    void a_rare_word_is_cut_into_the_longest_pieces() {
        assertThat(names("unaffable card")).containsExactly("[CLS]", "un", "##aff", "##able", "card", "[SEP]");
    }

    @Test
    void a_word_with_a_part_that_no_piece_fits_is_unknown_as_a_whole() {
        assertThat(names("unaffx card")).containsExactly("[CLS]", "[UNK]", "card", "[SEP]");
        assertThat(names("card".repeat(26))).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }

    @Test
    void the_table_of_characters_is_followed() {
        assertThat(names("Card,Café\u0001\ncard")).containsExactly("[CLS]", "card", ",", "cafe", "card", "[SEP]");
        assertThat(names("cAfé 日card")).containsExactly("[CLS]", "cafe", "日", "card", "[SEP]");
    }

    @Test
    void hangul_syllables_are_taken_apart() {
        assertThat(names("한")).containsExactly("[CLS]", "ᄒ", "##ᅡ", "##ᆫ", "[SEP]");
    }

    @Test
    void what_exceeds_the_limit_is_left_out_and_the_end_stays() {
        assertThat(pieces.tokens("card card card card", 4)).containsExactly(1, 6, 6, 2);
        assertThat(pieces.tokens("", 4)).containsExactly(1, 2);
    }

    @Test
    void a_half_of_a_character_harms_nothing() {
        assertThat(names("card \uD83D card")).containsExactly("[CLS]", "card", "[UNK]", "card", "[SEP]");
        assertThat(names("😀")).containsExactly("[CLS]", "[UNK]", "[SEP]");
    }

    @Test
    void broken_files_are_told() {
        assertThatThrownBy(() -> new WordPieces(List.of("a"), List.of())).hasMessageContaining("lacks '[CLS]'");
        assertThatThrownBy(() -> new WordPieces(VOCABULARY, List.of("41 upside")))
                .hasMessageContaining("'upside'");
        assertThatThrownBy(() -> new WordPieces(VOCABULARY, List.of("41"))).hasMessageContaining("Line 1");
    }

    private List<String> names(String text) {
        return Arrays.stream(pieces.tokens(text, 256)).mapToObj(VOCABULARY::get).toList();
    }
}
