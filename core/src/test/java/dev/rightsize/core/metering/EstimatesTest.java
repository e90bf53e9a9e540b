package dev.rightsize.core.metering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.task.Device;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The other rules of research: footprint, sections 3 and 5. */
class EstimatesTest {
    private static final Grid SPAIN = new Grid("ESP", 146.15, 6.2088, "EcoLogits 0.9.1");

    @Nested
    class On_a_device {
        @Test
        void three_billion_weights_and_400_tokens_take_27_to_120_mwh_on_a_phone() {
            Measure answer = DevicePower.answerWh(Range.of(3), Range.of(400));

            assertThat(answer.low()).isCloseTo(0.027, within(0.0005));
            assertThat(answer.high()).isCloseTo(0.12, within(0.0005));
            assertThat(answer.basis()).isEqualTo(Basis.ESTIMATED);
        }

        @Test
        void local_is_not_automatically_less_but_a_task_specific_model_is() {
            double server8b = 0.0324;
            DevicePower phone = DevicePower.of(Device.PHONE);

            assertThat(DevicePower.answerWh(Range.of(3), Range.of(400)).value()).isGreaterThan(server8b);
            assertThat(phone.energyWh(phone.latencyMs(Range.of(20))).value()).isLessThan(server8b / 100);
        }

        @Test
        void time_costs_the_power_of_the_device() {
            Measure energy = DevicePower.of(Device.LAPTOP).energyWh(Measure.measured(3_600_000, "clock"));

            assertThat(energy.low()).isCloseTo(8, within(1e-9));
            assertThat(energy.value()).isCloseTo(15, within(1e-9));
            assertThat(energy.high()).isCloseTo(28, within(1e-9));
            assertThat(energy.basis()).as("latency times watts is no counter").isEqualTo(Basis.ESTIMATED);
        }

        @Test
        void energy_is_a_share_of_the_battery() {
            assertThat(DevicePower.batteryPercent(0.15, 15)).isCloseTo(1, within(1e-12));
        }
    }

    @Nested
    class By_processor_time {
        @Test
        void a_process_is_charged_with_its_share_of_the_design_power() {
            assertThat(ProcessorEnergy.processWatts(65, 2, 4, 8)).isCloseTo(65 * 0.5 / 8, within(1e-12));
        }

        @Test
        void a_machine_takes_a_tenth_when_idle_and_all_at_full_load() {
            assertThat(ProcessorEnergy.machineWatts(100, 0)).isCloseTo(10, within(1e-12));
            assertThat(ProcessorEnergy.machineWatts(100, 0.5)).isCloseTo(21.25, within(1e-12));
            assertThat(ProcessorEnergy.machineWatts(100, 1)).isCloseTo(100, within(1e-12));
        }

        @Test
        void memory_takes_5_watts_a_module_and_at_least_10_but_1_5_on_arm() {
            assertThat(ProcessorEnergy.memoryWatts(1)).isEqualTo(10);
            assertThat(ProcessorEnergy.memoryWatts(4)).isEqualTo(20);
            assertThat(ProcessorEnergy.armMemoryWatts(4)).isEqualTo(6);
            assertThat(ProcessorEnergy.cloudMemoryWh(8, 10)).isCloseTo(31.36, within(1e-9));
        }

        @Test
        void a_server_of_unknown_make_takes_4_watts_a_thread() {
            Measure energy = ProcessorEnergy.unknownServerWh(Range.of(3600));

            assertThat(energy.value()).isCloseTo(4, within(1e-9));
            assertThat(energy.low()).isLessThan(1);
            assertThat(energy.high()).isCloseTo(8, within(1e-9));
        }

        @Test
        void a_virtual_processor_takes_what_its_cloud_says() {
            assertThat(Cloud.AWS.watts(0)).isEqualTo(0.74);
            assertThat(Cloud.AZURE.watts(1)).isEqualTo(3.54);
            assertThat(Cloud.GCP.watts(0.5)).isCloseTo((0.68 + 4.11) / 2, within(1e-12));
            assertThat(Cloud.AWS.pue()).isEqualTo(1.135);
        }
    }

    @Nested
    class Over_a_network {
        @Test
        void a_gigabyte_takes_30_wh_on_a_line_and_140_by_radio() {
            assertThat(Network.FIXED.energyWh(1e9).value()).isCloseTo(30, within(1e-9));
            assertThat(Network.FIXED.energyWh(1e9).high()).isCloseTo(60, within(1e-9));
            assertThat(Network.MOBILE.energyWh(1e9).value()).isCloseTo(140, within(1e-9));
            assertThat(Network.MOBILE.energyWh(1e9).low()).isCloseTo(10.4, within(1e-9));
        }

        @Test
        void a_download_is_shared_by_its_uses_and_pays_off_after_some() {
            Download download = new Download(Measure.estimated(1, 2, 3, "download"));

            assertThat(download.energyPerUseWh(Measure.measured(0.1, "counter"), 20)
                            .value())
                    .isCloseTo(0.2, within(1e-12));
            assertThat(download.breakEvenUses(0.1, 0.3)).isCloseTo(10, within(1e-9));
            assertThat(download.breakEvenUses(0.3, 0.1)).as("never").isNull();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> download.energyPerUseWh(Measure.measured(0.1, "counter"), 0))
                    .withMessageContaining("'uses' must be more than 0 but is 0.0");
        }
    }

    @Nested
    class Of_electricity {
        @Test
        void greenhouse_gases_and_water_are_those_of_the_place_where_it_is_used() {
            Measure energy = Measure.estimated(500, 1000, 2000, "EcoLogits 0.9.1");

            assertThat(SPAIN.co2eGrams(energy).value()).isCloseTo(146.15, within(1e-9));
            assertThat(SPAIN.co2eGrams(energy).high()).isCloseTo(292.3, within(1e-9));
            assertThat(SPAIN.offSiteWaterMl(energy).value()).isCloseTo(6208.8, within(1e-9));
            assertThat(SPAIN.co2eGrams(Measure.measured(1, "counter")).basis())
                    .as("measured energy gives estimated gases")
                    .isEqualTo(Basis.ESTIMATED);
        }

        @Test
        void money_is_what_households_and_businesses_pay() {
            Measure kilowattHour = Measure.measured(1000, "counter");

            assertThat(Tariff.EU_HOUSEHOLD.usd(kilowattHour).value()).isCloseTo(0.2872 * 1.0411, within(0.0001));
            assertThat(Tariff.EU_HOUSEHOLD.usd(kilowattHour).low()).isCloseTo(0.1040 * 1.0411, within(0.0001));
            assertThat(Tariff.EU_HOUSEHOLD.usd(kilowattHour).high()).isCloseTo(0.3835 * 1.0411, within(0.0001));
            assertThat(Tariff.EU_BUSINESS.usd(kilowattHour).value()).isCloseTo(0.1902 * 1.0411, within(0.0001));
        }

        @Test
        void an_unknown_zone_is_told_with_the_nearest() {
            Grids grids = new Grids(List.of(SPAIN, new Grid("WOR", 473.01, 3.908, "EcoLogits 0.9.1")));

            assertThat(grids.world().co2eGramsPerKwh()).isEqualTo(473.01);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> grids.of("ESO"))
                    .withMessageContaining("no 'zone' named 'ESO'. Did you mean 'ESP'?");
            assertThatIllegalArgumentException().isThrownBy(() -> new Grids(List.of(SPAIN)));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Grid("X", -1, 0, "here"))
                    .withMessageContaining("'co2eGramsPerKwh' must be from 0 to 10000 but is -1.0");
        }

        @Test
        void software_carbon_intensity_is_operation_and_hardware_over_units() {
            double embodied = CarbonIntensity.embodiedGrams(1_000_000, 0.001, 0.5);

            assertThat(embodied).isCloseTo(500, within(1e-9));
            assertThat(CarbonIntensity.grams(2, SPAIN, embodied, 100))
                    .isCloseTo((2 * 146.15 + 500) / 100, within(1e-9));
        }
    }
}
