package dev.rightsize.learn.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LearningRateTest {
    private final LearningRate rate = new LearningRate(0.002);

    @Test
    void the_rate_warms_up_stays_and_falls_to_nothing() {
        assertThat(rate.at(0)).isPositive().isLessThan(0.0005);
        assertThat(rate.at(0.01)).isBetween(0.0005, 0.0015);
        assertThat(rate.at(0.02)).isEqualTo(0.002, within(1e-9));
        assertThat(rate.at(0.39)).isEqualTo(0.002, within(1e-9));
        assertThat(rate.at(0.7)).isEqualTo(0.001, within(1e-9));
        assertThat(rate.at(1)).isEqualTo(0, within(1e-9));
    }

    @Test
    void it_is_low_once_it_has_fallen_to_half() {
        assertThat(rate.isLow(0)).as("warming up").isFalse();
        assertThat(rate.isLow(0.69)).isFalse();
        assertThat(rate.isLow(0.71)).isTrue();
    }
}
