package dev.rightsize.learn.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CurvePointTest {
    @Test
    void real_and_generated_lines_count_alike_but_the_real_ones_are_told() {
        assertThat(point(0.9, 0.7).quality()).isEqualTo(0.9);
        assertThat(point(0.9, 0.7).merit()).isCloseTo(0.8, within(1e-9));
    }

    @Test
    void without_real_lines_the_generated_ones_count() {
        assertThat(point(Double.NaN, 0.7).merit()).isEqualTo(0.7);
        assertThat(point(Double.NaN, 0.7).quality()).isEqualTo(0.7);
    }

    private static CurvePoint point(double real, double generated) {
        return new CurvePoint(500, 11_000, 0.1, 2.5, real, generated);
    }
}
