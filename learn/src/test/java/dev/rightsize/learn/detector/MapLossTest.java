package dev.rightsize.learn.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MapLossTest {
    private static final int SIDE = 16;
    private static final int CELLS = SIDE * SIDE / 4;

    @Test
    void scores_that_are_right_lose_next_to_nothing_and_wrong_ones_much() {
        Crop crop = crop(0.3);
        float[] right = scores(crop, 8);

        assertThat(loss(crop, right)).isLessThan(0.03);
        assertThat(loss(crop, scores(crop, -8))).isGreaterThan(5);
    }

    @Test
    void its_slopes_are_those_of_the_loss() {
        Crop crop = crop(0.3);
        Random random = new Random(4);
        float[] scores = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            scores[i] = (float) random.nextGaussian() * 2;
        }
        float[] slopes = new float[CELLS];
        MapLoss.of(List.of(crop), scores, slopes);

        for (int i = 0; i < CELLS; i++) {
            float kept = scores[i];
            scores[i] = kept + 1e-3f;
            double above = loss(crop, scores);
            scores[i] = kept - 1e-3f;
            double below = loss(crop, scores);
            scores[i] = kept;
            assertThat((double) slopes[i]).isCloseTo((above - below) / 2e-3, within(2e-4));
        }
    }

    @Test
    void of_a_page_without_text_only_what_looks_most_like_it_is_learned_from() {
        Crop empty = new Crop(64, 64, new byte[64 * 64], new byte[32 * 32]);
        float[] scores = new float[32 * 32];
        java.util.Arrays.fill(scores, -6);
        scores[77] = 3;
        float[] slopes = new float[scores.length];
        MapLoss.of(List.of(empty), scores, slopes);

        for (int i = 0; i < slopes.length; i++) {
            assertThat(slopes[i]).isLessThanOrEqualTo(slopes[77]);
        }
        assertThat(slopes[77]).isPositive();
    }

    @Test
    void places_of_which_nobody_knows_teach_nothing() {
        Crop crop = crop(0.3);
        crop.cells()[9 * 1 + 3] = Crop.UNKNOWN;
        float[] slopes = new float[CELLS];
        java.util.Arrays.fill(slopes, 9);
        float[] scores = new float[CELLS];
        MapLoss.of(List.of(crop), scores, slopes);

        assertThat(slopes[place(9 * 1 + 3)]).isZero();
        assertThat(slopes[place(9 * 1 + 4)]).isNotZero();
    }

    private static double loss(Crop crop, float[] scores) {
        return MapLoss.of(List.of(crop), scores, new float[scores.length]);
    }

    private static Crop crop(double share) {
        Random random = new Random(1);
        byte[] cells = new byte[CELLS];
        for (int i = 0; i < CELLS; i++) {
            cells[i] = random.nextDouble() < share ? Crop.CORE : Crop.NOTHING;
        }
        return new Crop(SIDE, SIDE, new byte[SIDE * SIDE], cells);
    }

    private static float[] scores(Crop crop, float sure) {
        float[] scores = new float[CELLS];
        for (int i = 0; i < CELLS; i++) {
            scores[place(i)] = crop.cells()[i] == Crop.CORE ? sure : -sure;
        }
        return scores;
    }

    /** Where the score of a cell stands: cells of odd and even rows and columns apart. */
    private static int place(int cell) {
        int columns = SIDE / 2;
        int x = cell % columns;
        int y = cell / columns;
        int part = y % 2 * 2 + x % 2;
        return (part * columns / 2 + y / 2) * columns / 2 + x / 2;
    }
}
