package dev.rightsize.local.metering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Measure;
import org.junit.jupiter.api.Test;

class CpuClockTest {
    private long used;
    private final CpuClock hundredths = new CpuClock(() -> used, "a clock", 10_000_000);

    @Test
    void few_steps_of_a_clock_are_no_measurement() {
        used = 20_000_000;

        Measure seconds = hundredths.secondsSince(0);

        assertThat(seconds.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(seconds.low()).isEqualTo(0.01);
        assertThat(seconds.value()).isEqualTo(0.02);
        assertThat(seconds.high()).isEqualTo(0.03);
        assertThat(seconds.source()).isEqualTo("a clock, counted in steps of 10 ms");
    }

    @Test
    void nothing_counted_may_be_up_to_a_step() {
        Measure seconds = hundredths.secondsSince(0);

        assertThat(seconds.low()).isZero();
        assertThat(seconds.high()).isEqualTo(0.01);
    }

    @Test
    void many_steps_are_measured() {
        used = 100_000_000;

        assertThat(hundredths.secondsSince(0).basis()).isEqualTo(Basis.MEASURED);
    }

    @Test
    void times_of_several_pieces_of_several_threads_cannot_be_told_apart() {
        assertThat(CpuClock.of(2, 2)).isNull();
        assertThat(CpuClock.of(2, 1)).isNotNull();
        assertThat(CpuClock.of(1, 2)).isNotNull();
    }
}
