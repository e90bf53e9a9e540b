package dev.rightsize.learn.synthesis.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.print.OwnFaces;
import dev.rightsize.learn.synthesis.print.Typeface;
import dev.rightsize.learn.synthesis.words.LineTexts;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SyntheticLinesTest {
    private static final int MANY = 200;
    private static final SyntheticLines LINES = SyntheticLines.everything();

    @Test
    void the_same_dice_give_the_same_line() {
        for (int seed = 0; seed < 50; seed++) {
            LabelledLine once = LINES.draw(new Dice(seed));
            LabelledLine again = LINES.draw(new Dice(seed));
            assertThat(again.text()).isEqualTo(once.text());
            assertThat(again.grey()).isEqualTo(once.grey());
        }
    }

    @Test
    void says_only_what_the_alphabet_has_with_single_spaces() {
        for (int seed = 0; seed < MANY; seed++) {
            String text = LINES.draw(new Dice(seed)).text();
            assertThat(ReceiptAlphabet.covers(text)).as(text).isTrue();
            assertThat(text).isEqualTo(text.strip()).doesNotContain("  ");
        }
    }

    @Test
    void longer_texts_are_wider_pictures() {
        assertThat(meanWidth("TOTAL A PAGAR 12,50 €") / meanWidth("1,99")).isBetween(3.0, 8.0);
    }

    private static double meanWidth(String text) {
        SyntheticLines same = new SyntheticLines(dice -> text, OwnFaces.all());
        return IntStream.range(0, 100)
                .map(seed -> same.draw(new Dice(seed)).width())
                .average()
                .orElseThrow();
    }

    @Test
    void a_wide_gap_is_one_space_in_the_text() {
        SyntheticLines gap = new SyntheticLines(dice -> "PAN    1,20", OwnFaces.all());
        assertThat(gap.draw(new Dice(5)).text()).isEqualTo("PAN 1,20");
    }

    @Test
    void needs_no_fonts_of_the_machine() {
        SyntheticLines own = new SyntheticLines(LineTexts.everything(), OwnFaces.all());
        for (int seed = 0; seed < MANY; seed++) {
            assertThat(own.draw(new Dice(seed)).width()).isPositive();
        }
    }

    @Test
    void clean_print_has_more_contrast_than_the_full_mixture() {
        assertThat(meanContrast(0)).isGreaterThan(meanContrast(1) + 15);
    }

    private static double meanContrast(double difficulty) {
        return IntStream.range(0, MANY)
                .map(seed -> contrast(LINES.draw(new Dice(seed), difficulty)))
                .average()
                .orElseThrow();
    }

    @Test
    void there_is_ink_on_every_line() {
        for (int seed = 0; seed < MANY; seed++) {
            LabelledLine line = LINES.draw(new Dice(seed));
            assertThat(contrast(line))
                    .as("contrast of line %d, '%s'", seed, line.text())
                    .isGreaterThan(12);
        }
    }

    private static int contrast(LabelledLine line) {
        int least = 255;
        int most = 0;
        for (byte grey : line.grey()) {
            least = Math.min(least, grey & 255);
            most = Math.max(most, grey & 255);
        }
        return most - least;
    }

    @Test
    void signs_are_white_on_black_more_often_than_rows_are() {
        assertThat(inverted(SyntheticLines.signs())).isGreaterThan(inverted(LINES) + 10);
    }

    /** How many of the pictures are darker at their edges than in their middle. */
    private static long inverted(SyntheticLines lines) {
        return IntStream.range(0, MANY)
                .mapToObj(seed -> lines.draw(new Dice(seed), 0.3))
                .filter(SyntheticLinesTest::darkAtTheEdge)
                .count();
    }

    private static boolean darkAtTheEdge(LabelledLine line) {
        double edge = 0;
        double all = 0;
        for (int i = 0; i < line.grey().length; i++) {
            all += (line.grey()[i] & 255) / (double) line.grey().length;
            edge += i < line.width() ? (line.grey()[i] & 255) / (double) line.width() : 0;
        }
        return edge < all - 10;
    }

    @Test
    void weak_full_stops_are_smaller_and_stay_where_they_are() {
        Shapes.Bounds full = bounds(new Setting(1, 0, 1, 0, 0, 0, 1, 1));
        Shapes.Bounds weak = bounds(new Setting(1, 0, 1, 0, 0, 0, 1, 0.5f));

        assertThat(weak.width()).isCloseTo(full.width() / 2, within(0.01f));
        assertThat(weak.left() + weak.right()).isCloseTo(full.left() + full.right(), within(0.05f));
    }

    private static Shapes.Bounds bounds(Setting setting) {
        Shapes shapes = new Shapes();
        Typesetter.set(".", Typeface.of("mono-a"), setting, 0, 0, shapes);
        return shapes.bounds(shapes.points());
    }

    @Test
    void an_impossible_difficulty_is_told() {
        assertThatThrownBy(() -> LINES.draw(new Dice(1), 2)).hasMessageContaining("Difficulty 2.0");
    }
}
