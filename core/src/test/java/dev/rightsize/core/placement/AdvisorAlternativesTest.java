package dev.rightsize.core.placement;

import static dev.rightsize.core.placement.Situations.advisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Cards;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import dev.rightsize.core.task.Volume;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the alternatives would cost, and which of them are ruled out. */
class AdvisorAlternativesTest extends AdvisorHarness {
    @Nested
    class What_the_alternatives_would_cost {
        private final Advice advice = advisor().advise(REWARDING_EATS);

        @Test
        void is_told_for_every_place_where_the_catalogue_has_something() {
            assertThat(advice.alternatives())
                    .extracting(one -> one.last().model() + " " + one.last().place())
                    .containsExactly(
                            "receipts DEVICE",
                            "receipts SERVER",
                            "small-api REMOTE",
                            "large-api REMOTE",
                            "secret-api REMOTE");
        }

        @Test
        void on_a_device_is_electricity_of_the_user_and_the_download() {
            Alternative local = alternative(advice, "receipts", Place.DEVICE);

            assertThat(local.downloadBytes()).isEqualTo(20_750_000);
            Measure latency = measure(local.perAsk().latencyMs());
            assertThat(latency.low()).isEqualTo(505);
            assertThat(latency.value()).isEqualTo(1515);
            assertThat(measure(local.perAsk().energyWh()).value()).isCloseTo(1.515 * 4 / 3600, within(1e-9));
            assertThat(measure(local.perAsk().bytesLeftDevice()).value()).isZero();
            double downloads = 0.02075 * 140 * 2500 / 12;
            assertThat(measure(Objects.requireNonNull(local.perMonth()).energyWh())
                            .value())
                    .isCloseTo(20_000 * 1.515 * 4 / 3600 + downloads, within(1e-6));
            assertThat(local.breakEvenUses()).isPositive();
        }

        @Test
        void on_a_server_is_processor_time_and_the_network() {
            Alternative server = alternative(advice, "receipts", Place.SERVER);

            double computing = 1.010 * 4 / 3600 * 1.135;
            double network = 0.001 * 140;
            assertThat(measure(server.perAsk().energyWh()).value()).isCloseTo(computing + network, within(1e-9));
            assertThat(measure(server.perAsk().moneyUsd()).value())
                    .as("nobody pays the network's electricity")
                    .isCloseTo(computing * 0.198 / 1000, within(1e-12));
            assertThat(measure(server.perAsk().bytesLeftDevice()).value()).isEqualTo(1_000_000);
        }

        @Test
        void at_an_api_is_tokens_times_list_price_and_a_range_of_energy() {
            Alternative remote = alternative(advice, "small-api", Place.REMOTE);
            Workload workload = advice.situation().workload();

            Measure money = measure(remote.perAsk().moneyUsd());
            assertThat(money.value())
                    .isCloseTo(
                            (workload.inputTokens().central()
                                            + 2 * workload.outputTokens().central())
                                    / 1e6,
                            within(1e-12));
            assertThat(money.basis()).isEqualTo(Basis.ESTIMATED);
            assertThat(money.source()).contains("2026-11-24");
            assertThat(measure(remote.perAsk().energyWh()).value()).isCloseTo(0.0324 + 0.14, within(0.0001));
        }

        @Test
        void is_a_wider_range_where_the_size_of_a_model_is_not_published() {
            Measure open = measure(
                    alternative(advice, "small-api", Place.REMOTE).perAsk().embodiedCo2eGrams());
            Measure closed = measure(
                    alternative(advice, "large-api", Place.REMOTE).perAsk().embodiedCo2eGrams());

            assertThat(closed.high() / closed.low()).isGreaterThan(10 * open.high() / open.low());
        }

        @Test
        void is_unknown_and_not_zero_where_nothing_is_published() {
            Alternative secret = alternative(advice, "secret-api", Place.REMOTE);

            assertThat(secret.perAsk().energyWh()).isNull();
            assertThat(secret.perAsk().co2eGrams()).isNull();
            assertThat(Objects.requireNonNull(secret.perMonth()).energyWh()).isNull();
            assertThat(secret.perAsk().moneyUsd()).isNotNull();
        }

        @Test
        void has_no_latency_where_a_language_model_was_timed_at_another_task_only() {
            Catalogue catalogue = new Catalogue(List.of(Cards.small("slm")
                    .tasks(TaskType.GENERATE, TaskType.CLASSIFY)
                    .ms(900.0)
                    .card()));
            Advisor one = new Advisor(catalogue, Situations.GRIDS);

            Advice timed =
                    one.advise(Situations.of(TaskType.GENERATE, anything()).build());
            Advice other =
                    one.advise(Situations.of(TaskType.CLASSIFY, anything()).build());

            assertThat(measure(alternative(timed, "slm", Place.SERVER).perAsk().latencyMs())
                            .value())
                    .isEqualTo(900);
            assertThat(alternative(other, "slm", Place.SERVER).perAsk().latencyMs())
                    .isNull();
        }

        @Test
        void is_told_for_one_ask_only_where_the_volume_is_unknown() {
            Advice unknown = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, anything()).build());

            assertThat(unknown.alternatives())
                    .allSatisfy(one -> assertThat(one.perMonth()).isNull());
        }
    }

    @Nested
    class Requirements_rule_out {
        @Test
        void places_where_the_data_must_not_go() {
            assertThat(objections(anything().sensitive(true), "small-api", Place.REMOTE))
                    .containsExactly("may not run at a remote API");
            assertThat(objections(anything().places(Set.of(Place.DEVICE)), "minilm", Place.SERVER))
                    .containsExactly("may not run on your server");
        }

        @Test
        void languages_that_a_model_does_not_know_but_not_those_it_does_not_tell() {
            RequirementsBuilder spanish = anything().languages(List.of("es"));

            assertThat(objections(spanish, "minilm", Place.DEVICE)).containsExactly("does not know es");
            assertThat(objections(spanish, "small-api", Place.REMOTE)).isEmpty();
        }

        @Test
        void downloads_waits_and_bills_that_are_too_large() {
            assertThat(objections(anything().maxDownloadBytes(5_000_000L), "minilm", Place.DEVICE))
                    .containsExactly("download of 20 MB is above 5 MB");
            assertThat(objections(anything().maxLatencyMs(10L), "minilm", Place.DEVICE))
                    .containsExactly("latency (ms) of about 15 is above 10");
            assertThat(objections(
                            anything().volume(new Volume(1_000_000, 1)).budget(Budget.ofMoney(100)),
                            "small-api",
                            Place.REMOTE))
                    .containsExactly("money a month (USD) of about 410 is above 100");
        }

        @Test
        void models_that_tell_too_little_about_their_cost() {
            assertThat(objections(anything().transparency(Transparency.DIRECT), "minilm", Place.DEVICE))
                    .containsExactly("transparency INDIRECT is below DIRECT");
        }

        @Test
        void models_that_do_only_one_thing() {
            Catalogue catalogue = new Catalogue(List.of(
                    Cards.named("detector").only("tells the language of a text").card()));
            Advice advice = new Advisor(catalogue, Situations.GRIDS)
                    .advise(Situations.of(TaskType.CLASSIFY, anything()).build());

            assertThat(advice.recommended()).isNull();
            assertThat(advice.alternatives().get(0).objections())
                    .containsExactly("detector tells the language of a text, nothing else");
        }

        @Test
        void nothing_where_a_limit_may_only_be_exceeded_but_that_is_told() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, anything().maxLatencyMs(20L))
                            .build());

            assertThat(alternative(advice, "minilm", Place.DEVICE).objections()).isEmpty();
            assertThat(alternative(advice, "minilm", Place.DEVICE).unknowns())
                    .containsExactly("latency (ms) may reach 50, above 20");
        }

        private List<String> objections(RequirementsBuilder requirements, String model, Place place) {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, requirements).build());
            return alternative(advice, model, place).objections();
        }
    }

    @Test
    void a_model_for_laptops_is_not_offered_on_phones() {
        RequirementsBuilder open = anything().sensitive(true);
        Situation phone = Situations.of(TaskType.GENERATE, open).build();
        Situation laptop =
                Situations.of(TaskType.GENERATE, open).device(Device.LAPTOP).build();

        assertThat(advisor().advise(phone).recommended()).isNull();
        assertThat(recommended(advisor().advise(laptop)).last().model()).isEqualTo("slm");
    }
}
