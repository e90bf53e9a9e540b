package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void folds_case_accents_and_full_width_forms() {
        assertThat(Folding.fold("ÀÉÎÕÜ Straße Nº １２：３４")).isEqualTo("aeiou strase no 12:34");
    }

    @Property
    void keeps_the_length_and_changes_nothing_twice(@ForAll String text) {
        String folded = Folding.fold(text);
        assertThat(folded).hasSameSizeAs(text);
        assertThat(Folding.fold(folded)).isEqualTo(folded);
    }
}
