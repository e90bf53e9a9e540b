package dev.rightsize.reading.receipt.rows;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Rows as hashed pieces of words. A network learns these numbers: whoever changes them must train again. */
class RowTokensTest {
    @Test
    void the_tokens_of_a_text_never_change() {
        assertThat(RowTokens.of("TOTAL 12.34"))
                .containsExactly(3037, 2013, 1912, 1139, 1760, 1553, 3265, 3576, 603, 3265, 3576, 603);
        assertThat(RowTokens.of("Café Ñandú"))
                .containsExactly(2782, 599, 1981, 3473, 3163, 917, 2882, 2835, 3057, 1894, 2120);
        assertThat(RowTokens.of("東京")).containsExactly(2421, 3746, 3539);
    }

    @Test
    void case_accents_and_digits_make_no_difference() {
        assertThat(RowTokens.of("CAFÉ 123")).isEqualTo(RowTokens.of("cafe 907"));
        assertThat(RowTokens.of("cafe 12")).isNotEqualTo(RowTokens.of("cafe 123"));
    }

    @Test
    void a_word_gives_itself_and_its_runs_of_three() {
        assertThat(RowTokens.of("tea")).hasSize(4); // ^tea$ ^te tea ea$
        assertThat(RowTokens.of("a")).hasSize(1); // ^a$
    }

    @Test
    void marks_alone_give_no_token() {
        assertThat(RowTokens.of("--- ***")).isEmpty();
        assertThat(RowTokens.of("")).isEmpty();
    }

    @Property
    void any_text_gives_at_most_64_tokens_and_never_the_padding(@ForAll String text) {
        int[] tokens = RowTokens.of(text);

        assertThat(tokens).hasSizeLessThanOrEqualTo(RowTokens.MOST);
        for (int token : tokens) {
            assertThat(token).isBetween(1, RowTokens.VOCABULARY - 1);
        }
    }

    @Test
    void a_long_row_keeps_its_first_tokens() {
        String text = "abc ".repeat(100);

        assertThat(RowTokens.of(text)).hasSize(RowTokens.MOST).startsWith(RowTokens.of("abc"));
    }
}
