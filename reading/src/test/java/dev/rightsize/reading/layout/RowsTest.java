package dev.rightsize.reading.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RowsTest {
    @Test
    void a_label_and_its_amount_are_one_row() {
        assertThat(texts(line("TOTAL", 10, 100, 60, 20), line("12.34", 300, 103, 50, 18)))
                .containsExactly("TOTAL 12.34");
    }

    @Test
    void lines_close_to_each_other_stay_apart() {
        assertThat(texts(line("b", 10, 122, 80, 20), line("a", 10, 100, 80, 20)))
                .containsExactly("a", "b");
    }

    @Test
    void cells_are_ordered_from_left_to_right() {
        assertThat(texts(line("3", 300, 10, 20, 20), line("1", 10, 10, 20, 20), line("2", 150, 10, 20, 20)))
                .containsExactly("1 2 3");
    }

    @Test
    void pieces_over_each_other_are_no_row() {
        assertThat(texts(line("stamp", 20, 10, 100, 30), line("text", 40, 14, 60, 20)))
                .hasSize(2);
    }

    @Test
    void nothing_and_pieces_without_text_make_no_rows() {
        assertThat(Rows.of(List.of())).isEmpty();
        assertThat(texts(line("", 0, 0, 10, 10))).isEmpty();
    }

    @Test
    void without_a_long_piece_there_is_no_skew() {
        assertThat(Rows.skew(List.of(line("x", 0, 0, 10, 10)))).isZero();
    }

    @Property(tries = 60)
    void two_columns_stay_rows_on_skewed_paper(@ForAll @DoubleRange(min = -35, max = 35) double degrees) {
        List<TextLine> lines = new ArrayList<>();
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < 12; row++) {
            lines.add(turned(line("item" + row, 10, 30 * row, 150, 20), Math.toRadians(degrees)));
            lines.add(turned(line(row + ".50", 320, 30 * row, 60, 20), Math.toRadians(degrees)));
            rows.add("item" + row + " " + row + ".50");
        }
        Collections.shuffle(lines, new Random(4));
        assertThat(Rows.of(lines)).extracting(Row::text).isEqualTo(rows);
        assertThat(Rows.skew(lines)).isCloseTo(Math.toRadians(degrees), org.assertj.core.api.Assertions.within(1e-3));
    }

    private static List<String> texts(TextLine... lines) {
        return Rows.of(List.of(lines)).stream().map(Row::text).toList();
    }

    static TextLine line(String text, float left, float top, float width, float height) {
        return new TextLine(text, Quad.rectangle(left, top, left + width, top + height), 1, List.of());
    }

    private static TextLine turned(TextLine line, double angle) {
        Quad box = line.box();
        MinimumRectangle rectangle = new MinimumRectangle(
                box.centreX() * Math.cos(angle) - box.centreY() * Math.sin(angle),
                box.centreX() * Math.sin(angle) + box.centreY() * Math.cos(angle),
                box.textWidth(),
                box.textHeight(),
                angle);
        return new TextLine(line.text(), rectangle.corners(1, 1), 1, List.of());
    }
}
