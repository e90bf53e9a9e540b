package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
    private static final Quad BOX = Quad.rectangle(0, 0, 100, 20);

    @Test
    void words_are_cut_at_the_spaces_and_have_their_part_of_the_box() {
        TextLine line = Lines.of(
                BOX,
                List.of(
                        new Glyph('a', 0.9f, 0.1f),
                        new Glyph('b', 0.7f, 0.3f),
                        new Glyph(' ', 0.1f, 0.5f),
                        new Glyph('c', 0.5f, 0.8f)));
        assertThat(line.text()).isEqualTo("ab c");
        assertThat(line.words()).extracting(Word::text).containsExactly("ab", "c");
        assertThat(line.words().get(0).box()).isEqualTo(Quad.rectangle(0, 0, 50, 20));
        assertThat(line.words().get(1).box()).isEqualTo(Quad.rectangle(50, 0, 100, 20));
        assertThat(line.confidence()).as("spaces do not count").isCloseTo(0.7f, within(1e-6f));
    }

    @Test
    void without_characters_the_text_is_empty_and_has_no_confidence() {
        assertThat(Lines.of(BOX, List.of())).isEqualTo(new TextLine("", BOX, 0, List.of()));
    }
}
