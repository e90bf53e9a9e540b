package dev.rightsize.learn.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Gradients written by hand against the slopes of the loss, measured by moving one number at a time. */
class GradientTest {
    private static final float STEP = 5e-4f;
    private static final double TOLERANCE = 0.05;

    private final SplittableRandom random = new SplittableRandom(11);

    /** Runs a network forward and sums up what comes out. */
    private interface Loss {
        double now();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "1, 1, 6", "3, 1, 6", "5, 1, 6", "5, 3, 6", "5, 3, 2", "5, 3, 20"})
    void a_convolution_over_rows(int taps, int dilation, int rows) {
        RowConvolution layer = new RowConvolution(3, 2, taps, dilation, random);
        float[][] input = matrix(rows, 3);
        float[][] slopes = matrix(rows, 2);
        Loss loss = () -> dot(layer.forward(input), slopes);

        loss.now();
        float[][] back = layer.backward(slopes);

        check(loss, layer.parameters(), 100);
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < 3; i++) {
                assertThat((double) back[row][i]).isCloseTo(slope(loss, input[row], i), within(TOLERANCE));
            }
        }
    }

    @Test
    void an_embedding_bag_never_moves_the_padding() {
        EmbeddingBag bag = new EmbeddingBag(6, 4, random);
        int[][] tokens = {{1, 2, 2, 0, 0}, {}, {5, 0}};
        float[] scales = {0.5f, 1, 2};
        float[][] slopes = matrix(3, 4);
        Loss loss = () -> dot(bag.forward(tokens, scales), slopes);

        loss.now();
        bag.backward(slopes);

        check(loss, bag.parameters(), 24);
        for (int i = 0; i < bag.size(); i++) {
            assertThat(bag.vectors()[i]).isZero();
            assertThat(bag.parameters().get(0).gradient[i]).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "2", "12"})
    void the_role_network(int rows) {
        RoleNetwork network = new RoleNetwork(20, 5, 3, random);
        int[][] tokens = new int[rows][];
        float[] scales = new float[rows];
        for (int row = 0; row < rows; row++) {
            tokens[row] = new int[] {1 + random.nextInt(19), 1 + random.nextInt(19), 0};
            scales[row] = 0.7f;
        }
        float[][] figures = matrix(rows, 5);
        float[][] slopes = matrix(rows, 3);
        Loss loss = () -> dot(network.forward(tokens, scales, figures, false), slopes);

        loss.now();
        network.backward(slopes);

        check(loss, network.parameters(), 25);
    }

    @Test
    void the_choice_network() {
        ChoiceNetwork network = new ChoiceNetwork(7, random);
        float[][] candidates = matrix(5, 7);
        float[] slopes = matrix(1, 5)[0];
        Loss loss = () -> {
            float[] scores = network.forward(candidates, false);
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                sum += scores[i] * slopes[i];
            }
            return sum;
        };

        loss.now();
        network.backward(slopes);

        check(loss, network.parameters(), 60);
    }

    @Test
    void dropout_switches_off_its_share_while_training_and_keeps_the_sum() {
        Rectifier rectifier = new Rectifier(0.25, random);
        float[][] ones = new float[1][10_000];
        java.util.Arrays.fill(ones[0], 1);

        assertThat(sum(rectifier.forward(ones)[0])).isEqualTo(10_000);
        rectifier.training(true);
        float[] dropped = rectifier.forward(ones)[0];
        assertThat(sum(dropped)).isCloseTo(10_000, within(300.0));
        float[] back = rectifier.backward(ones)[0];
        assertThat(back).as("what was switched off learns nothing").isEqualTo(dropped);
    }

    @Test
    void a_convolution_with_an_even_number_of_taps_is_refused() {
        assertThatThrownBy(() -> new RowConvolution(1, 1, 4, 1, random))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("odd number of taps, not 4");
    }

    /**
     * Compares {@code count} numbers of each parameter, all together: where a rectified unit switches within the step,
     * single ones differ a little.
     */
    private void check(Loss loss, List<Parameter> parameters, int count) {
        for (Parameter parameter : parameters) {
            double difference = 0;
            double size = 0;
            for (int n = 0; n < count; n++) {
                int i = random.nextInt(parameter.values.length);
                double measured = slope(loss, parameter.values, i);
                difference += Math.pow(parameter.gradient[i] - measured, 2);
                size += measured * measured;
            }
            assertThat(Math.sqrt(difference)).isLessThan(TOLERANCE * Math.sqrt(size) + 1e-2);
        }
    }

    private static double slope(Loss loss, float[] values, int i) {
        float before = values[i];
        values[i] = before + STEP;
        double up = loss.now();
        values[i] = before - STEP;
        double down = loss.now();
        values[i] = before;
        return (up - down) / (2 * STEP);
    }

    private float[][] matrix(int rows, int columns) {
        float[][] matrix = new float[rows][columns];
        for (float[] row : matrix) {
            for (int i = 0; i < columns; i++) {
                row[i] = (float) (random.nextDouble() * 2 - 1);
            }
        }
        return matrix;
    }

    private static double dot(float[][] one, float[][] other) {
        double sum = 0;
        for (int row = 0; row < one.length; row++) {
            for (int i = 0; i < one[row].length; i++) {
                sum += one[row][i] * other[row][i];
            }
        }
        return sum;
    }

    private static double sum(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum;
    }
}
