package dev.rightsize.reading.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.inference.FloatTensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class TensorsTest {
    private static final float[] NONE = {0, 0, 0};
    private static final float[] ONE = {1, 1, 1};

    @Test
    void planes_are_blue_green_red_and_the_rest_of_a_narrow_picture_is_zero() {
        FloatTensor tensor =
                Tensors.blueGreenRed(List.of(Pictures.plain(1, 1, 0xFF0033), Pictures.plain(2, 1, 0)), 2, NONE, ONE);
        assertThat(tensor.shape()).containsExactly(2, 3, 1, 2);
        assertThat(tensor.values()).startsWith(0.2f, 0, 0, 0, 1, 0);
    }

    @Test
    void mean_and_deviation_are_those_of_each_channel() {
        float[] mean = {0.2f, 0, 0.5f};
        float[] deviation = {1, 1, 0.25f};
        FloatTensor tensor = Tensors.blueGreenRed(List.of(Pictures.plain(1, 1, 0xFF0033)), 1, mean, deviation);
        assertThat(tensor.values()).containsExactly(0, 0, 2);
    }
}
