package dev.rightsize.core.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.Hosting;
import java.util.Objects;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The method's test vectors: 400 tokens of answer (research: footprint, EcoLogits 0.9.1). */
class HostedInferenceTest {
    private static final Grid USA = new Grid("USA", 383.55, 3.1321, "EcoLogits 0.9.1");
    private static final Grid SWEDEN = new Grid("SWE", 35.82, 6.0315, "EcoLogits 0.9.1");
    private static final Hosting GOOGLE = hosting("USA", 1.09, 0.999);
    private static final Hosting OPENAI = hosting("USA", 1.20, 0.569);
    private static final Hosting MISTRAL = hosting("SWE", 1.16, 0.09);
    private static final Offset<Double> PRINTED = within(0.00005);

    @Test
    void a_dense_model_of_8_billion_at_google() {
        HostedInference answer = answer(8, 8, 8);
        Footprint footprint = answer.footprint(GOOGLE, USA, Basis.DISCLOSED);

        assertThat(HostedInference.accelerators(8)).isEqualTo(1);
        assertThat(answer.seconds().central()).isCloseTo(17.95, within(0.005));
        assertThat(value(footprint.energyWh())).isCloseTo(0.0324, PRINTED);
        assertThat(value(footprint.co2eGrams())).isCloseTo(0.0124, PRINTED);
        assertThat(value(footprint.embodiedCo2eGrams())).isCloseTo(0.0026, PRINTED);
        assertThat(value(footprint.onSiteWaterMl()) + value(footprint.offSiteWaterMl()))
                .as("power usage effectiveness is counted once")
                .isCloseTo(0.131, within(0.0005));
    }

    @Test
    void mistral_large_in_sweden() {
        HostedInference answer = answer(123, 123, 123);
        Footprint footprint = answer.footprint(MISTRAL, SWEDEN, Basis.DISCLOSED);

        assertThat(HostedInference.accelerators(123)).isEqualTo(4);
        assertThat(answer.seconds().central()).isCloseTo(49.16, within(0.005));
        assertThat(value(footprint.energyWh())).isCloseTo(0.3537, PRINTED);
        assertThat(value(footprint.co2eGrams())).isCloseTo(0.0127, PRINTED);
        assertThat(value(footprint.embodiedCo2eGrams())).isCloseTo(0.0285, PRINTED);
        assertThat(value(footprint.onSiteWaterMl()) + value(footprint.offSiteWaterMl()))
                .isCloseTo(2.161, within(0.0005));
    }

    @ParameterizedTest
    @CsvSource({
        "gpt-4o-mini,        8,   28, 8,   28, 1, 1.20, 0.0357, 0.0454, 0.0137, 0.0174",
        "gpt-4o,           440,  440, 44, 132, 16, 1.20, 0.8501, 1.5335, 0.3261, 0.5882",
        "gemini-2.5-flash, 440,  440, 44, 132, 16, 1.09, 0.7722, 1.3929, 0.2962, 0.5343",
        "gemini-2.5-pro,  2000, 2000, 200, 600, 64, 1.09, 7.4904, 18.7765, 2.8729, 7.2017"
    })
    void models_of_which_a_range_is_supposed(
            String model,
            double allLow,
            double allHigh,
            double activeLow,
            double activeHigh,
            int accelerators,
            double pue,
            double energyLow,
            double energyHigh,
            double co2eLow,
            double co2eHigh) {
        Footprint footprint = new HostedInference(
                        Range.between(allLow, allHigh), Range.between(activeLow, activeHigh), 400, null, 64)
                .footprint(hosting("USA", pue, 0.569), USA, Basis.DISCLOSED);

        assertThat(HostedInference.accelerators(allHigh)).as(model).isEqualTo(accelerators);
        assertThat(low(footprint.energyWh())).isCloseTo(energyLow, PRINTED);
        assertThat(high(footprint.energyWh())).isCloseTo(energyHigh, PRINTED);
        assertThat(low(footprint.co2eGrams())).isCloseTo(co2eLow, PRINTED);
        assertThat(high(footprint.co2eGrams())).isCloseTo(co2eHigh, PRINTED);
    }

    @Nested
    class What_users_must_be_shown {
        @Test
        void a_closed_model_is_four_times_less_to_four_times_more() {
            HostedInference answer = answer(440, 44, 132);
            Measure published =
                    measure(answer.footprint(GOOGLE, USA, Basis.DISCLOSED).energyWh());
            Measure closed =
                    measure(answer.footprint(GOOGLE, USA, Basis.ESTIMATED).energyWh());

            assertThat(closed.low()).isCloseTo(published.low() / 4, within(1e-12));
            assertThat(closed.value()).isEqualTo(published.value());
            assertThat(closed.high()).isCloseTo(published.high() * 4, within(1e-12));
            assertThat(closed.basis()).isEqualTo(Basis.ESTIMATED);
            assertThat(closed.source()).contains("EcoLogits 0.9.1", "not published");
        }

        @Test
        void google_s_own_median_lies_within_the_range_for_its_model_but_3_to_6_times_below_the_estimate() {
            Measure energy = measure(
                    answer(440, 44, 132).footprint(GOOGLE, USA, Basis.ESTIMATED).energyWh());
            Measure bare = measure(
                    answer(440, 44, 132).footprint(GOOGLE, USA, Basis.DISCLOSED).energyWh());

            assertThat(0.24).isBetween(energy.low(), energy.high());
            assertThat(bare.low() / 0.24).isBetween(3.0, 6.0);
            assertThat(bare.high() / 0.24).isBetween(3.0, 6.0);
        }
    }

    @Test
    void a_shorter_measured_latency_is_taken_and_a_longer_one_is_not() {
        double modelled = answer(8, 8, 8).serverEnergyWh().central();

        assertThat(withLatency(5.0).serverEnergyWh().central()).isLessThan(modelled);
        assertThat(withLatency(500.0).serverEnergyWh().central()).isEqualTo(modelled);
    }

    @Test
    void the_answer_costs_in_proportion_to_its_tokens_and_nothing_without_any() {
        Range none = new HostedInference(Range.of(8), Range.of(8), 0, null, 64).serverEnergyWh();
        Range twice = new HostedInference(Range.of(8), Range.of(8), 800, null, 64).serverEnergyWh();

        assertThat(none.high()).isZero();
        assertThat(twice.central())
                .isCloseTo(2 * answer(8, 8, 8).serverEnergyWh().central(), within(1e-12));
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostedInference(Range.of(8), Range.of(8), -1, null, 64))
                .withMessageContaining("'outputTokens' must be 0 or more but is -1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new HostedInference(Range.of(8), Range.of(8), 1, null, 0))
                .withMessageContaining("'batch' must be at least 1 but is 0");
    }

    private static HostedInference answer(double all, double activeLow, double activeHigh) {
        return new HostedInference(Range.of(all), Range.between(activeLow, activeHigh), 400, null, 64);
    }

    private static HostedInference withLatency(double seconds) {
        return new HostedInference(Range.of(8), Range.of(8), 400, seconds, 64);
    }

    private static Hosting hosting(String zone, double pue, double water) {
        return new Hosting(
                zone,
                Figure.of(pue, Basis.ESTIMATED, "EcoLogits 0.9.1", "2025-11-13"),
                Figure.of(water, Basis.ESTIMATED, "EcoLogits 0.9.1", "2025-11-13"));
    }

    private static Measure measure(@Nullable Measure measure) {
        return Objects.requireNonNull(measure);
    }

    private static double low(@Nullable Measure measure) {
        return measure(measure).low();
    }

    private static double value(@Nullable Measure measure) {
        return measure(measure).value();
    }

    private static double high(@Nullable Measure measure) {
        return measure(measure).high();
    }
}
