package dev.rightsize.eats.claim;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.eats.explanation.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
    @ParameterizedTest
    @EnumSource(Reason.Code.class)
    void every_reason_has_words_in_every_language(Reason.Code code) {
        String english = Words.text(Reason.of(code).explanation(), "en");
        assertThat(english).isNotBlank();
        assertThat(Words.text(Reason.of(code).explanation(), "es")).isNotBlank().isNotEqualTo(english);
    }
}
