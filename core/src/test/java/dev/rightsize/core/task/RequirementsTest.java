package dev.rightsize.core.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequirementsTest {
    @Nested
    class Where_a_task_may_run {
        @Test
        void is_everywhere_unless_something_is_demanded() {
            assertThat(Requirements.NONE.allowedPlaces()).containsExactly(Place.DEVICE, Place.SERVER, Place.REMOTE);
        }

        @Test
        void is_where_sensitive_data_are_and_nowhere_else() {
            assertThat(Requirements.builder().sensitive(true).build().allowedPlaces())
                    .containsExactly(Place.DEVICE);
            assertThat(Requirements.builder()
                            .origin(Place.SERVER)
                            .sensitive(true)
                            .build()
                            .allowedPlaces())
                    .containsExactly(Place.SERVER);
        }

        @Test
        void is_also_where_the_owner_of_sensitive_data_said_so() {
            assertThat(Requirements.builder()
                            .sensitive(true)
                            .places(Set.of(Place.DEVICE, Place.SERVER))
                            .build()
                            .allowedPlaces())
                    .containsExactly(Place.DEVICE, Place.SERVER);
        }

        @Test
        void is_where_the_data_are_when_there_is_no_network() {
            Requirements offline = Requirements.builder()
                    .offline(true)
                    .places(Set.of(Place.DEVICE, Place.REMOTE))
                    .build();

            assertThat(offline.mayRunAt(Place.DEVICE)).isTrue();
            assertThat(offline.mayRunAt(Place.REMOTE)).isFalse();
        }

        @Test
        void is_never_nowhere() {
            for (Place origin : Place.values()) {
                for (boolean sensitive : new boolean[] {false, true}) {
                    Requirements requirements = Requirements.builder()
                            .origin(origin)
                            .sensitive(sensitive)
                            .build();
                    assertThat(requirements.allowedPlaces()).isNotEmpty();
                }
            }
        }
    }

    @Nested
    class Contradictions_are_told_with_both_sides_and_a_way_out {
        @Test
        void offline_but_the_data_are_at_a_remote_place() {
            refused(Requirements.builder().origin(Place.REMOTE).offline(true), "'offline'", "'origin' REMOTE", "Drop");
        }

        @Test
        void offline_but_not_allowed_where_the_data_are() {
            refused(
                    Requirements.builder().offline(true).places(Set.of(Place.SERVER)),
                    "'offline'",
                    "'places' allows only [SERVER]",
                    "Add DEVICE to 'places', or drop 'offline'.");
        }

        @Test
        void sensitive_but_allowed_at_somebody_elses_api() {
            refused(
                    Requirements.builder().sensitive(true).places(Set.of(Place.DEVICE, Place.REMOTE)),
                    "'sensitive'",
                    "'places' allows REMOTE",
                    "Take REMOTE out");
        }
    }

    @Nested
    class Values_out_of_range_are_told_with_name_and_value {
        @Test
        void ceilings() {
            refused(Requirements.builder().maxLatencyMs(0L), "'maxLatencyMs' must be at least 1 but is 0");
            refused(Requirements.builder().maxDownloadBytes(-1L), "'maxDownloadBytes' must be at least 0 but is -1");
        }

        @ParameterizedTest
        @ValueSource(strings = {"english", "EN", "e", "", "e1"})
        void languages(String code) {
            refused(Requirements.builder().languages(List.of(code)), "ISO 639-1", "'" + code + "' is none");
        }

        @ParameterizedTest
        @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
        void floors(double minimum) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new QualityFloor("accuracy", minimum))
                    .withMessageContaining("from 0 to 1 but is " + minimum);
        }

        @Test
        void budgets_and_volumes() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Budget.ofMoney(-1))
                    .withMessageContaining("'maxMoneyUsd' must be 0 or more but is -1.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Budget(null, Double.POSITIVE_INFINITY, null))
                    .withMessageContaining("'maxEnergyWh'");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Volume(0, 1))
                    .withMessageContaining("'asksPerMonth' must be at least 1 but is 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Volume(1, 0))
                    .withMessageContaining("'users' must be at least 1 but is 0");
        }
    }

    private static void refused(RequirementsBuilder builder, String... parts) {
        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .satisfies(e -> assertThat(e.getMessage()).contains(parts));
    }
}
