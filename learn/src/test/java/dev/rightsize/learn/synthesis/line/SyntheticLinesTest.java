package dev.rightsize.learn.synthesis.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import org.junit.jupiter.api.Test;

class SyntheticLinesTest {
    private static final int MANY = 400;
    private final SyntheticLines lines = SyntheticLines.everything();

    @Test
    void the_same_dice_give_the_same_line() {
        for (int seed = 0; seed < 50; seed++) {
            LabelledLine once = lines.draw(new Dice(seed));
            LabelledLine again = lines.draw(new Dice(seed));
            assertThat(again.text()).isEqualTo(once.text());
            assertThat(again.grey()).isEqualTo(once.grey());
        }
    }

    @Test
    void says_only_what_the_alphabet_has_with_single_spaces() {
        for (int seed = 0; seed < MANY; seed++) {
            String text = lines.draw(new Dice(seed)).text();
            assertThat(ReceiptAlphabet.covers(text)).as(text).isTrue();
            assertThat(text).isEqualTo(text.strip()).doesNotContain("  ");
        }
    }

    @Test
    void longer_texts_are_wider_pictures() {
        double shortWidth = 0;
        double longWidth = 0;
        SyntheticLines few = new SyntheticLines(dice -> "1,99", dev.rightsize.learn.synthesis.print.OwnFaces.all());
        SyntheticLines many =
                new SyntheticLines(dice -> "TOTAL A PAGAR 12,50 €", dev.rightsize.learn.synthesis.print.OwnFaces.all());
        for (int seed = 0; seed < 100; seed++) {
            shortWidth += few.draw(new Dice(seed)).width();
            longWidth += many.draw(new Dice(seed)).width();
        }
        assertThat(longWidth / shortWidth).isBetween(3.0, 8.0);
    }

    @Test
    void there_is_ink_on_every_line() {
        for (int seed = 0; seed < MANY; seed++) {
            LabelledLine line = lines.draw(new Dice(seed));
            int least = 255;
            int most = 0;
            for (byte grey : line.grey()) {
                least = Math.min(least, grey & 255);
                most = Math.max(most, grey & 255);
            }
            assertThat(most - least)
                    .as("contrast of line %d, '%s'", seed, line.text())
                    .isGreaterThan(12);
        }
    }

    @Test
    void an_impossible_difficulty_is_told() {
        assertThatThrownBy(() -> lines.draw(new Dice(1), 2)).hasMessageContaining("Difficulty 2.0");
    }
}
