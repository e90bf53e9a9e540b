package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.learn.lines.LabelledLine;
import dev.rightsize.learn.lines.ReceiptAlphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CtcTest {
    private static final int CLASSES = ReceiptAlphabet.CLASSES;

    @Test
    void one_step_and_one_character_is_cross_entropy() {
        float[] scores = new float[CLASSES];
        scores[classOf('7')] = 2;

        double loss = new Ctc(CLASSES).loss(scores, 0, 1, line("7", true, true), new float[CLASSES]);

        assertThat(loss).isCloseTo(Math.log(Math.exp(2) + CLASSES - 1) - 2, within(1e-9));
    }

    @Test
    void sums_over_every_way_to_write_the_label() {
        float[] scores = random(4, 1);

        double loss = new Ctc(CLASSES).loss(scores, 0, 4, line("aa", true, true), new float[scores.length]);

        assertThat(loss).isCloseTo(-Math.log(byEnumeration(scores, 4, List.of(classOf('a')), "aa")), within(1e-6));
    }

    @Test
    void a_label_longer_than_the_line_teaches_nothing() {
        float[] gradient = new float[CLASSES * 2];

        double loss = new Ctc(CLASSES).loss(random(2, 1), 0, 2, line("aa", true, true), gradient);

        assertThat(loss).isInfinite();
        assertThat(gradient).containsOnly(0);
    }

    @Test
    void where_the_case_is_unknown_either_is_right() {
        float[] scores = random(2, 3);
        Ctc ctc = new Ctc(CLASSES);

        double either = ctc.loss(scores, 0, 2, line("AB", false, true), new float[scores.length]);

        double sum = 0;
        for (String text : List.of("AB", "Ab", "aB", "ab")) {
            sum += Math.exp(-ctc.loss(scores, 0, 2, line(text, true, true), new float[scores.length]));
        }
        assertThat(either).isCloseTo(-Math.log(sum), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, true", "true, false", "false, false"})
    void its_slopes_are_those_of_the_loss(boolean cased, boolean spaced) {
        LabelledLine label = line(spaced ? "A 11b" : "A11b", cased, spaced);
        float[] scores = random(12, 5);
        float[] gradient = new float[scores.length];
        Ctc ctc = new Ctc(CLASSES);
        ctc.loss(scores, 0, 12, label, gradient);

        for (int i : new int[] {0, classOf('A'), classOf('a'), CLASSES - 1, 5 * CLASSES, 7 * CLASSES + classOf('1')}) {
            float kept = scores[i];
            scores[i] = kept + 1e-2f;
            double above = ctc.loss(scores, 0, 12, label, new float[scores.length]);
            scores[i] = kept - 1e-2f;
            double below = ctc.loss(scores, 0, 12, label, new float[scores.length]);
            scores[i] = kept;
            assertThat((double) gradient[i]).isCloseTo((above - below) / 2e-2, within(1e-4));
        }
    }

    /** The sum over all paths of classes that collapse to {@code text}. */
    private static double byEnumeration(float[] scores, int steps, List<Integer> used, String text) {
        List<Integer> symbols = new ArrayList<>(used);
        symbols.add(0);
        double sum = 0;
        for (int path = 0; path < Math.pow(symbols.size(), steps); path++) {
            StringBuilder collapsed = new StringBuilder();
            double probability = 1;
            int last = 0;
            for (int step = 0, rest = path; step < steps; step++, rest /= symbols.size()) {
                int symbol = symbols.get(rest % symbols.size());
                probability *= share(scores, step, symbol);
                if (symbol != 0 && symbol != last) {
                    collapsed.append(ReceiptAlphabet.CHARACTERS.charAt(symbol - 1));
                }
                last = symbol;
            }
            sum += collapsed.toString().equals(text) ? probability : 0;
        }
        return sum;
    }

    private static double share(float[] scores, int step, int symbol) {
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            sum += Math.exp(scores[step * CLASSES + c]);
        }
        return Math.exp(scores[step * CLASSES + symbol]) / sum;
    }

    private static int classOf(char character) {
        return ReceiptAlphabet.index(character) + 1;
    }

    private static LabelledLine line(String text, boolean cased, boolean spaced) {
        return new LabelledLine(1, new byte[LabelledLine.HEIGHT], text, cased, spaced);
    }

    private static float[] random(int steps, long seed) {
        Random random = new Random(seed);
        float[] scores = new float[steps * CLASSES];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = (float) random.nextGaussian() * 2;
        }
        return scores;
    }
}
