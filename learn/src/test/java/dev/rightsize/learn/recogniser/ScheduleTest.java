package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule schedule = new Schedule(0.002, 0.5);

    @Test
    void the_rate_warms_up_stays_and_falls_to_nothing() {
        assertThat(schedule.rate(0)).isPositive().isLessThan(0.0005);
        assertThat(schedule.rate(0.01)).isBetween(0.0005, 0.0015);
        assertThat(schedule.rate(0.02)).isEqualTo(0.002, within(1e-9));
        assertThat(schedule.rate(0.39)).isEqualTo(0.002, within(1e-9));
        assertThat(schedule.rate(0.7)).isEqualTo(0.001, within(1e-9));
        assertThat(schedule.rate(1)).isEqualTo(0, within(1e-9));
    }

    @Test
    void lines_are_short_and_generated_at_first() {
        assertThat(schedule.maxWidth(0)).isEqualTo(80);
        assertThat(schedule.maxWidth(0.1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(schedule.generatedShare(0)).isEqualTo(1);
        assertThat(schedule.generatedShare(0.5)).isEqualTo(0.5);
    }
}
