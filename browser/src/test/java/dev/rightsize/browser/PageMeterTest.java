package dev.rightsize.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.metering.DevicePower;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Device;
import dev.rightsize.local.catalogue.ShippedGrids;
import org.junit.jupiter.api.Test;

class PageMeterTest {
    private final Footprint phone = new PageMeter(DevicePower.of(Device.PHONE), 4).footprint(3_600);

    @Test
    void the_time_is_measured_and_everything_else_says_that_it_is_estimated() {
        assertThat(phone.latencyMs()).returns(Basis.MEASURED, Measure::basis).returns(3_600.0, Measure::value);
        assertThat(phone.cpuSeconds())
                .isEqualTo(Measure.estimated(1.8, 3.6, 14.4, "latency, with up to 4 threads at work"));
        assertThat(phone.energyWh())
                .returns(Basis.ESTIMATED, Measure::basis)
                .returns(0.002, Measure::low)
                .returns(0.004, Measure::value)
                .returns(0.0085, Measure::high);
        assertThat(phone.bytesLeftDevice()).returns(0.0, Measure::value).returns(Basis.MEASURED, Measure::basis);
    }

    @Test
    void its_few_zones_give_the_range_of_all_fifty() {
        Measure energy = Measure.measured(1, "a test");

        assertThat(PageMeter.ANYWHERE.co2eGramsAnywhere(energy))
                .isEqualTo(ShippedGrids.grids().co2eGramsAnywhere(energy));
        assertThat(PageMeter.ANYWHERE.offSiteWaterMlAnywhere(energy))
                .isEqualTo(ShippedGrids.grids().offSiteWaterMlAnywhere(energy));
    }
}
