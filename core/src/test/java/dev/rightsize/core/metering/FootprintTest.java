package dev.rightsize.core.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FootprintTest {
    private static final Measure COUNTED = Measure.measured(2, "counter");
    private static final Measure GUESSED = Measure.estimated(1, 2, 8, "EcoLogits 0.9.1");

    @Test
    void a_sum_keeps_low_central_and_high_apart_and_is_as_sure_as_its_weakest_part() {
        Measure sum = COUNTED.plus(GUESSED);

        assertThat(sum.low()).isEqualTo(3);
        assertThat(sum.value()).isEqualTo(4);
        assertThat(sum.high()).isEqualTo(10);
        assertThat(sum.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(sum.source()).isEqualTo("counter + EcoLogits 0.9.1");
        assertThat(sum.plus(COUNTED).source()).as("each source once").isEqualTo("counter + EcoLogits 0.9.1");
    }

    @Test
    void half_of_a_sum_is_not_a_small_one() {
        Footprint known = energy(COUNTED);
        Footprint unknown = energy(null);

        assertThat(known.plus(known).energyWh()).isNotNull();
        assertThat(known.plus(unknown).energyWh()).isNull();
        assertThat(unknown.plus(known).energyWh()).isNull();
        assertThat(unknown.times(10).energyWh()).isNull();
        assertThat(Objects.requireNonNull(known.times(10).energyWh()).value()).isEqualTo(20);
    }

    @Test
    void totals_say_what_they_do_not_know_and_what_was_measured() {
        FootprintTotals totals = FootprintTotals.NONE
                .plus(energy(COUNTED))
                .plus(energy(GUESSED))
                .plus(energy(null))
                .plus(energy(GUESSED));

        Total energy = totals.energyWh();
        assertThat(energy.known()).isEqualTo(3);
        assertThat(energy.unknown()).isEqualTo(1);
        assertThat(energy.low()).isEqualTo(4);
        assertThat(energy.value()).isEqualTo(6);
        assertThat(energy.high()).isEqualTo(18);
        assertThat(energy.weakest()).isEqualTo(Basis.ESTIMATED);
        assertThat(energy.measuredShare()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void a_total_of_nothing_is_unknown_not_zero() {
        assertThat(Total.NONE.weakest()).isNull();
        assertThat(Total.NONE.measuredShare()).isNull();
        assertThat(FootprintTotals.NONE.plus(energy(null)).moneyUsd().unknown()).isEqualTo(1);
    }

    @Test
    void what_is_made_on_the_device_sends_nothing_and_says_so() {
        Measure sent = Objects.requireNonNull(Footprint.NOTHING_SENT.bytesLeftDevice());

        assertThat(sent.value()).isZero();
        assertThat(sent.basis()).isEqualTo(Basis.MEASURED);
    }

    @Test
    void figures_that_cannot_be_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.measured(Double.NaN, "counter"))
                .withMessageContaining("Use null for what is unknown");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Measure.estimated(2, 1, 3, "method"))
                .withMessageContaining("must not fall");
        assertThatIllegalArgumentException().isThrownBy(() -> new Range(-1, 0, 1));
    }

    @Test
    void between_two_figures_the_geometric_mean_is_expected() {
        assertThat(Range.between(1, 100).central()).isCloseTo(10, within(1e-12));
        assertThat(Range.of(10).widened(4)).isEqualTo(new Range(2.5, 10, 40));
    }

    private static Footprint energy(@Nullable Measure energyWh) {
        return new Footprint(null, null, null, energyWh, null, null, null, null, null);
    }
}
