package dev.rightsize.learn.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.reading.ocr.CharacterModel;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterModelFitTest {
    private static List<String> lines = List.of();
    private static CharacterModel model = CharacterModel.NONE;

    @BeforeAll
    static void fit() {
        lines = CharacterModelFit.receipts(20_000, 5);
        model = CharacterModel.ofLines(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "TOTAL, TDTAL",
        "Subtotal, Subtctal",
        "Café con leche, Cafè con leche",
        "Tel. 93 123 45 67, TeI. 93 123 45 67",
        "Gràcies per la seva visita, Gracies per la seva visita"
    })
    void what_receipts_say_is_likelier_than_what_looks_like_it(String likely, String unlikely) {
        assertThat(model.logProbability(likely)).isGreaterThan(model.logProbability(unlikely));
    }

    @Test
    void figures_are_all_as_likely() {
        assertThat(model.logProbability("12,34")).isEqualTo(model.logProbability("98.71"));
    }

    @ParameterizedTest
    @CsvSource({"¶", "¶T", "¶TO", "TOTA", "ó", "Zq", "0.0"})
    void what_may_follow_shares_one_but_for_rounding_to_codes(String before) {
        double sum = 0;
        for (char next : (ReceiptAlphabet.CHARACTERS + " " + CharacterModel.EDGE).toCharArray()) {
            boolean seen = CharacterModel.plain("0" + next).endsWith(String.valueOf(next));
            sum += seen ? Math.exp(model.logProbability(before, next)) : 0;
        }
        assertThat(sum).isBetween(0.9, 1.1);
    }

    @Test
    void the_same_seed_counts_the_same_and_only_what_tells_something_is_kept() {
        assertThat(CharacterModelFit.receipts(2_000, 9)).isEqualTo(CharacterModelFit.receipts(2_000, 9));
        assertThat(lines).hasSizeBetween(1_000, 40_000).allMatch(line -> line.indexOf('\t') <= 5);
    }
}
