package dev.rightsize.reading.receipt.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LexiconTest {
    @Test
    void every_word_is_found_under_its_concept() {
        List<Lexicon.Entry> lost = Lexicon.ENTRIES.stream()
                .filter(entry -> entry.concept() != Concept.NONE)
                .filter(entry -> !Keywords.concepts(entry.word()).contains(entry.concept()))
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void every_concept_has_words() {
        assertThat(Lexicon.ENTRIES).extracting(Lexicon.Entry::concept).contains(Concept.values());
    }
}
