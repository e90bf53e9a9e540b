package dev.rightsize.local.metering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnergyCounterTest {
    private static final long WH = 3_600_000_000L;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void packages_are_summed_and_what_lies_within_them_is_not_counted_twice() {
        Powercap powercap = new Powercap(folder)
                .with("intel-rapl:0", "package-0", 5)
                .with("intel-rapl:0:0", "core", 5)
                .with("intel-rapl:0:1", "uncore", 5)
                .with("intel-rapl:0:2", "dram", 5)
                .with("intel-rapl:1", "package-1", 7)
                .with("intel-rapl:2", "psys", 9)
                .with("intel-rapl-mmio:0", "package-0", 5);
        EnergyCounter counter = requireNonNull(EnergyCounter.in(folder));
        EnergyCounter.Reading before = requireNonNull(counter.read());

        powercap.shows("intel-rapl:0", 5 + 2 * WH)
                .shows("intel-rapl-mmio:0", 5 + 2 * WH)
                .shows("intel-rapl:0:0", 5 + WH)
                .shows("intel-rapl:1", 7 + WH)
                .shows("intel-rapl:2", 9 + 4 * WH);

        assertThat(counter.wattHours(before, requireNonNull(counter.read()))).isCloseTo(3, within(1e-12));
        assertThat(counter.source()).isEqualTo("RAPL package-0 + package-1");
    }

    @Test
    void a_counter_that_begins_anew_goes_on() {
        Powercap powercap = new Powercap(folder).with("intel-rapl:0", "package-0", Powercap.MAX_MICROJOULES - WH);
        EnergyCounter counter = requireNonNull(EnergyCounter.in(folder));
        EnergyCounter.Reading before = requireNonNull(counter.read());

        powercap.shows("intel-rapl:0", WH / 2);

        assertThat(counter.wattHours(before, requireNonNull(counter.read()))).isCloseTo(1.5, within(1e-12));
    }

    @Test
    void the_platform_counts_where_there_are_no_packages() {
        new Powercap(folder).with("intel-rapl:0", "psys", 1).with("intel-rapl:0:0", "core", 1);

        assertThat(requireNonNull(EnergyCounter.in(folder)).source()).isEqualTo("RAPL psys");
    }

    @Test
    void there_is_none_without_a_folder_or_without_the_right_to_read() {
        assertThat(EnergyCounter.in(folder.resolve("missing"))).isNull();
        assertThat(EnergyCounter.in(folder)).isNull();

        Powercap powercap = new Powercap(folder).with("intel-rapl:0", "package-0", 1);
        EnergyCounter counter = requireNonNull(EnergyCounter.in(folder));
        powercap.unreadable("intel-rapl:0");

        assertThat(EnergyCounter.in(folder)).isNull();
        assertThat(counter.read()).as("the right was taken away").isNull();
    }

    @Test
    void what_is_no_number_is_no_counter() throws IOException {
        new Powercap(folder).with("intel-rapl:0", "package-0", 1);
        new Powercap(folder).with("intel-rapl:1", "package-1", 1);
        Files.writeString(folder.resolve("intel-rapl:1/max_energy_range_uj"), "a lot");

        assertThat(requireNonNull(EnergyCounter.in(folder)).source()).isEqualTo("RAPL package-0");
    }
}
