package dev.rightsize.local.metering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineMeterTest {
    private static final long WH = 3_600_000_000L;
    private static final double CPU_SECONDS = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private long cpuNanos;

    @Test
    void energy_of_a_machine_that_worked_for_us_alone_is_measured() throws IOException {
        Measure energy = energy(footprint(250, CPU_SECONDS / 0.96, WH / 100));

        assertThat(energy.basis()).isEqualTo(Basis.MEASURED);
        assertThat(energy.value()).isCloseTo(0.01, within(1e-9));
        assertThat(energy.source()).isEqualTo("RAPL package-0, the whole machine's");
    }

    @Test
    void energy_that_others_shared_is_estimated_by_our_share_and_at_most_all_of_it() throws IOException {
        Measure energy = energy(footprint(250, 2 * CPU_SECONDS, WH / 100));

        assertThat(energy.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(energy.value()).isCloseTo(0.005, within(1e-5));
        assertThat(energy.high()).isCloseTo(0.01, within(1e-9));
    }

    @Test
    void work_too_short_for_the_counters_is_estimated_by_its_processor_time() throws IOException {
        Measure energy = energy(footprint(0, CPU_SECONDS, WH / 100));

        assertThat(energy.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(energy.value()).isCloseTo(CPU_SECONDS * 4 / 3600, within(1e-9));
        assertThat(energy.low()).isCloseTo(CPU_SECONDS * 0.68 / 3600, within(1e-9));
        assertThat(energy.high()).isCloseTo(CPU_SECONDS * 8 / 3600, within(1e-9));
    }

    @Test
    void what_cannot_be_told_apart_is_unknown_not_zero() {
        Footprint footprint = new MachineMeter(
                        null, null, new BusyClock(folder), ProcessorPower.of(Map.of(), 2), Electricity.of(Map.of()))
                .start(5)
                .end(Place.DEVICE);

        assertThat(requireNonNull(footprint.latencyMs()).basis()).isEqualTo(Basis.MEASURED);
        assertThat(footprint.cpuSeconds()).isNull();
        assertThat(footprint.energyWh()).isNull();
        assertThat(footprint.co2eGrams()).isNull();
        assertThat(footprint.moneyUsd()).isNull();
    }

    @Test
    void what_follows_from_energy_comes_with_the_zone_and_the_price_that_were_set() throws IOException {
        Map<String, String> spain = Map.of("RIGHTSIZE_ZONE", "ESP", "RIGHTSIZE_USD_PER_KWH", "0.20");

        Footprint footprint = footprint(0, CPU_SECONDS, 0, spain, Place.DEVICE);

        double energy = energy(footprint).value();
        assertThat(requireNonNull(footprint.co2eGrams()).value()).isCloseTo(energy * 0.14615, within(1e-6));
        assertThat(requireNonNull(footprint.moneyUsd()).value()).isCloseTo(energy / 1000 * 0.20, within(1e-12));
        assertThat(requireNonNull(footprint.bytesLeftDevice()).value()).isZero();
        assertThat(footprint.embodiedCo2eGrams())
                .as("nobody knows what making this machine took")
                .isNull();
    }

    @Test
    void without_a_zone_it_may_be_any() throws IOException {
        Footprint footprint = footprint(0, CPU_SECONDS, 0, Map.of(), Place.DEVICE);

        Measure energy = energy(footprint);
        Measure carbon = requireNonNull(footprint.co2eGrams());
        assertThat(carbon.value()).isCloseTo(energy.value() * 0.47301, within(1e-6));
        assertThat(carbon.low()).isLessThan(energy.low() * 0.15);
        assertThat(carbon.high()).isGreaterThan(energy.high() * 0.6);
    }

    @Test
    void a_server_does_not_know_how_its_input_came() throws IOException {
        assertThat(footprint(0, CPU_SECONDS, 0, Map.of(), Place.SERVER).bytesLeftDevice())
                .isNull();
    }

    @Test
    void design_power_is_shared_by_the_threads() {
        ProcessorPower power = ProcessorPower.of(Map.of("RIGHTSIZE_TDP_WATTS", "64"), 16);

        assertThat(power.energyWh(900).value()).isCloseTo(1, within(1e-9));
        assertThat(power.source()).contains("64");
    }

    @Test
    void a_setting_that_is_none_is_named_with_what_to_set() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProcessorPower.of(Map.of("RIGHTSIZE_TDP_WATTS", "65 W"), 2))
                .withMessage("'RIGHTSIZE_TDP_WATTS' must be a number above 0 but is '65 W'. Set it to the watts of your"
                        + " processor: 15, 65, ….");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Electricity.of(Map.of("RIGHTSIZE_ZONE", "ESO")))
                .withMessageContaining("Did you mean 'ESP'?");
    }

    @Test
    void the_most_that_work_may_cost_is_no_less_than_what_it_costs() throws IOException {
        Footprint atMost = new MachineMeter(
                        null, null, new BusyClock(folder), ProcessorPower.of(Map.of(), 2), Electricity.of(Map.of()))
                .atMost(CPU_SECONDS, Place.DEVICE);
        Footprint real = footprint(0, CPU_SECONDS, 0);

        assertThat(energy(atMost).high()).isGreaterThanOrEqualTo(energy(real).high());
        assertThat(requireNonNull(atMost.moneyUsd()).high())
                .isGreaterThanOrEqualTo(requireNonNull(real.moneyUsd()).high());
        assertThat(requireNonNull(atMost.co2eGrams()).high())
                .isGreaterThanOrEqualTo(requireNonNull(real.co2eGrams()).high());
    }

    private Footprint footprint(long ms, double busySeconds, long microjoules) throws IOException {
        return footprint(ms, busySeconds, microjoules, Map.of(), Place.DEVICE);
    }

    /** Of work that took so long and 3 s of processor time, while all processes took {@code busySeconds}. */
    private Footprint footprint(
            long ms, double busySeconds, long microjoules, Map<String, String> environment, Place place)
            throws IOException {
        Powercap powercap = new Powercap(folder).with("intel-rapl:0", "package-0", 1_000);
        Path stat = folder.resolve("stat");
        writeStat(stat, 0);
        MachineMeter meter = new MachineMeter(
                new CpuClock(() -> cpuNanos, "a clock"),
                EnergyCounter.in(folder),
                new BusyClock(stat),
                ProcessorPower.of(environment, 2),
                Electricity.of(environment));

        MachineMeter.Running running = meter.start(60);
        pause(ms);
        cpuNanos += (long) (CPU_SECONDS * 1e9);
        powercap.shows("intel-rapl:0", 1_000 + microjoules);
        writeStat(stat, busySeconds);
        return running.end(place);
    }

    /** Idle and waiting time go on too, and do not count. */
    private static void writeStat(Path file, double busySeconds) throws IOException {
        long ticks = Math.round(100 * busySeconds);
        Files.writeString(
                file,
                "cpu  " + (1000 + ticks - 10) + " 10 " + 500 + " " + (9000 + 3 * ticks) + " " + (70 + ticks) + " 4 6 0 "
                        + ticks + " 0\ncpu0 1 2 3 4 5 6 7 8 9 10\n");
    }

    private static Measure energy(Footprint footprint) {
        return requireNonNull(footprint.energyWh());
    }

    private static void pause(long ms) {
        long end = System.nanoTime() + ms * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
