package dev.rightsize.reading.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.reading.layout.Quad;
import dev.rightsize.reading.layout.TextLine;
import dev.rightsize.reading.layout.Word;
import dev.rightsize.reading.pixels.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieredRecogniserTest {
    private static final Quad FIRST = box(0, 20);
    private static final Quad SECOND = box(40, 20);
    private static final Quad THIRD = box(80, 20);
    private static final Quad LARGE = box(200, 40);

    private final List<Quad> askedOfHeavy = new ArrayList<>();

    @Test
    void a_line_of_which_the_light_one_is_sure_is_not_read_again() {
        assertThat(read(Map.of(FIRST, line(FIRST, 0.99, "PAN")), Map.of())).containsExactly("PAN");
        assertThat(askedOfHeavy).isEmpty();
    }

    @Test
    void one_doubtful_word_among_sure_ones_is_enough_to_read_the_line_again() {
        TextLine light = new TextLine(
                "TOTAL A PAGAR 12,5O",
                FIRST,
                0.98f,
                List.of(word("TOTAL", 0.999), word("PAGAR", 1), word("12,5O", 0.9)));
        assertThat(read(Map.of(FIRST, light), Map.of(FIRST, line(FIRST, 0.99, "TOTAL A PAGAR 12,50"))))
                .containsExactly("TOTAL A PAGAR 12,50");
    }

    @Test
    void the_surer_reading_is_kept() {
        assertThat(read(Map.of(FIRST, line(FIRST, 0.8, "CAFE")), Map.of(FIRST, line(FIRST, 0.7, "GAFE"))))
                .containsExactly("CAFE");
        assertThat(askedOfHeavy).containsExactly(FIRST);
    }

    @Test
    void large_type_is_read_again_however_sure_the_light_one_is() {
        Map<Quad, TextLine> light = Map.of(
                FIRST,
                line(FIRST, 1, "a"),
                SECOND,
                line(SECOND, 1, "b"),
                THIRD,
                line(THIRD, 1, "c"),
                LARGE,
                line(LARGE, 0.98, "Lurna"));
        assertThat(read(light, Map.of(LARGE, line(LARGE, 0.99, "Luna")))).containsExactly("a", "b", "c", "Luna");
        assertThat(askedOfHeavy).containsExactly(LARGE);
    }

    @Test
    void accents_that_the_heavy_one_does_not_know_are_kept() {
        assertThat(read(Map.of(FIRST, line(FIRST, 0.8, "ESPAÑA")), Map.of(FIRST, line(FIRST, 0.99, "ESPANA"))))
                .containsExactly("ESPAÑA");
        assertThat(read(Map.of(FIRST, line(FIRST, 0.8, "ESPAÑA")), Map.of(FIRST, line(FIRST, 0.99, "ESPADA 1"))))
                .containsExactly("ESPADA 1");
    }

    @Test
    void a_page_without_text_has_no_lines() {
        assertThat(read(Map.of(), Map.of())).isEmpty();
    }

    private List<String> read(Map<Quad, TextLine> light, Map<Quad, TextLine> heavy) {
        LineRecogniser lightOne =
                (picture, boxes, direction) -> boxes.stream().map(light::get).toList();
        LineRecogniser heavyOne = (picture, boxes, direction) -> {
            askedOfHeavy.addAll(boxes);
            return boxes.stream().map(heavy::get).toList();
        };
        List<Quad> boxes = List.of(FIRST, SECOND, THIRD, LARGE).stream()
                .filter(light::containsKey)
                .toList();
        Picture picture = Sheets.white(10, 10);
        return new TieredRecogniser(lightOne, heavyOne, 0.95f)
                .read(picture, boxes).stream().map(TextLine::text).toList();
    }

    private static TextLine line(Quad box, double confidence, String text) {
        return new TextLine(text, box, (float) confidence, List.of(word(text, confidence)));
    }

    private static Word word(String text, double confidence) {
        return new Word(text, FIRST, (float) confidence);
    }

    private static Quad box(float top, float height) {
        return new Quad(0, top, 100, top, 100, top + height, 0, top + height);
    }
}
