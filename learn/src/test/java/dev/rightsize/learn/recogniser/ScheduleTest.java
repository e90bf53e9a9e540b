package dev.rightsize.learn.recogniser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleTest {
    private final Schedule schedule = new Schedule(0.5);

    @Test
    void lines_are_short_and_generated_at_first() {
        assertThat(schedule.maxWidth(0)).isEqualTo(80);
        assertThat(schedule.maxWidth(0.1)).isEqualTo(Integer.MAX_VALUE);
        assertThat(schedule.generatedShare(0)).isEqualTo(1);
        assertThat(schedule.generatedShare(0.5)).isEqualTo(0.5);
    }
}
