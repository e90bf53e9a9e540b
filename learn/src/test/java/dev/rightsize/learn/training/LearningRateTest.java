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
}
