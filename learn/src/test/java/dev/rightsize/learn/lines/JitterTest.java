package dev.rightsize.learn.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.learn.synthesis.Dice;
import org.junit.jupiter.api.Test;

class JitterTest {
    /** A black bar across the box, as high as print. */
    private static final WideCrop BAR = bar(160);

    @Test
    void the_box_may_be_cut_badly_but_the_print_stays_in_it() {
        for (int seed = 0; seed < 200; seed++) {
            Jitter drawn = Jitter.of(BAR, new Dice(seed));

            assertThat(drawn.width()).isBetween((int) (160 * 0.84), (int) (160 * 1.21));
            assertThat(drawn.grey()).hasSize(drawn.width() * LabelledLine.HEIGHT);
            int middle = mean(drawn, 16);
            assertThat(Math.abs(middle - mean(drawn, 2))).as("seed " + seed).isGreaterThan(40);
            assertThat(Math.abs(middle - mean(drawn, 29))).as("seed " + seed).isGreaterThan(40);
        }
    }

    @Test
    void few_lines_are_inverted() {
        long inverted = java.util.stream.IntStream.range(0, 500)
                .mapToObj(seed -> Jitter.of(BAR, new Dice(seed)))
                .filter(drawn -> mean(drawn, 16) > mean(drawn, 2))
                .count();

        assertThat(inverted).isBetween(2L, 25L);
    }

    @Test
    void the_narrowest_box_can_be_drawn() {
        for (int seed = 0; seed < 100; seed++) {
            assertThat(Jitter.of(bar(8), new Dice(seed)).width()).isGreaterThanOrEqualTo(8);
        }
    }

    private static WideCrop bar(int inner) {
        int width = inner + 2 * WideCrop.MARGIN;
        byte[] grey = new byte[width * WideCrop.HEIGHT];
        for (int y = 0; y < WideCrop.HEIGHT; y++) {
            java.util.Arrays.fill(grey, y * width, (y + 1) * width, (byte) (y < 15 || y >= 29 ? 230 : 20));
        }
        return new WideCrop(width, grey);
    }

    private static int mean(Jitter drawn, int row) {
        int sum = 0;
        for (int x = 0; x < drawn.width(); x++) {
            sum += drawn.grey()[row * drawn.width() + x] & 255;
        }
        return sum / drawn.width();
    }
}
