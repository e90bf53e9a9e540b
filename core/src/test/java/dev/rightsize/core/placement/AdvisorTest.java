package dev.rightsize.core.placement;

import static dev.rightsize.core.placement.Situations.advisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rightsize.core.catalogue.Basis;
import dev.rightsize.core.catalogue.Cards;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Transparency;
import dev.rightsize.core.task.Volume;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisorTest {
    /** Photo, personal, often, offline: the article's loyalty app. */
    private static final Situation REWARDING_EATS = Situations.of(
                    TaskType.READ_RECEIPT,
                    anything()
                            .sensitive(true)
                            .offline(true)
                            .frequency(Frequency.FREQUENT)
                            .volume(new Volume(20_000, 2_500)))
            .connectivity(Connectivity.SPOTTY)
            .bandwidth(Bandwidth.LIMITED)
            .power(Power.BATTERY)
            .build();

    @Test
    void rewarding_eats_is_ocr_and_text_classification_on_the_device_local_first() {
        Advice advice = advisor().advise(REWARDING_EATS);

        assertThat(advice.summary()).isEqualTo("OCR + text classification, on the device, local-first");
        assertThat(advice.need().answer()).isEqualTo(Need.AI);
        assertThat(advice.steps().answer())
                .containsExactly(
                        new Step(TaskType.READ_TEXT, Modality.IMAGE, ModelKind.TASK_SPECIFIC),
                        new Step(TaskType.CLASSIFY, Modality.TEXT, ModelKind.TASK_SPECIFIC));
        assertThat(advice.kind().answer()).isEqualTo(ModelKind.TASK_SPECIFIC);
        assertThat(place(advice)).isEqualTo(Place.DEVICE);
        assertThat(strategy(advice)).isEqualTo(Strategy.LOCAL_FIRST);
        assertThat(names(recommended(advice))).containsExactly("ocr", "receipts");
        assertThat(advice.conflicts()).isEmpty();
    }

    @Test
    void every_answer_has_its_reason() {
        Advice advice = advisor().advise(REWARDING_EATS);

        assertThat(List.of(
                        advice.need().reason(),
                        advice.steps().reason(),
                        advice.kind().reason(),
                        Objects.requireNonNull(advice.place()).reason(),
                        Objects.requireNonNull(advice.strategy()).reason()))
                .allSatisfy(reason -> assertThat(reason).endsWith("."));
        assertThat(advice.findings())
                .hasSize(6)
                .allSatisfy(finding -> assertThat(finding.reason()).endsWith("."));
    }

    @Nested
    class Is_ai_needed {
        @Test
        void not_where_the_input_always_has_the_same_form() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.EXTRACT, anything())
                            .complexity(Complexity.FIXED_FORM)
                            .build());

            assertThat(advice.summary()).isEqualTo("a rule, no AI");
            assertThat(advice.kind().answer()).isEqualTo(ModelKind.RULES);
            assertThat(advice.strategy()).isNull();
            assertThat(advice.alternatives()).isEmpty();
        }

        @Test
        void but_it_is_where_that_form_comes_as_a_picture() {
            Advice advice = advisor()
                    .advise(Situation.of(Task.of("form", TaskType.EXTRACT, Requirements.NONE)
                                    .withInput(Modality.IMAGE))
                            .complexity(Complexity.FIXED_FORM)
                            .build());

            assertThat(advice.need().answer()).isEqualTo(Need.AI);
            assertThat(advice.need().reason()).contains("comes as a picture");
        }

        @ParameterizedTest
        @CsvSource({"3, OCCASIONAL, FORM", "4, OCCASIONAL, AI", "1, FREQUENT, AI", "0, OCCASIONAL, FORM"})
        void not_where_a_person_fills_a_few_fields_now_and_then(int fields, Frequency frequency, Need need) {
            Situation situation = Situations.of(
                            TaskType.READ_RECEIPT, anything().frequency(frequency))
                    .formFields(fields)
                    .build();

            assertThat(advisor().advise(situation).need().answer()).isEqualTo(need);
        }
    }

    @Nested
    class Should_it_be_split {
        @Test
        void a_text_on_a_picture_is_read_first_and_understood_then() {
            assertThat(labels(TaskType.EXTRACT, Modality.IMAGE, true)).containsExactly("OCR", "extraction from text");
            assertThat(labels(TaskType.CLASSIFY, Modality.IMAGE, true)).containsExactly("OCR", "text classification");
        }

        @Test
        void a_picture_without_text_is_not() {
            assertThat(labels(TaskType.CLASSIFY, Modality.IMAGE, false)).containsExactly("image classification");
        }

        @Test
        void neither_is_text() {
            assertThat(labels(TaskType.EXTRACT, Modality.TEXT, true)).containsExactly("extraction from text");
        }

        private List<String> labels(TaskType type, Modality input, boolean textInPicture) {
            Situation situation = Situation.of(
                            Task.of("a-task", type, Requirements.NONE).withInput(input))
                    .textInPicture(textInPicture)
                    .build();
            return advisor().advise(situation).steps().answer().stream()
                    .map(Step::label)
                    .toList();
        }
    }

    @Nested
    class Which_kind {
        @ParameterizedTest
        @CsvSource({
            "CLASSIFY, NARROW, TASK_SPECIFIC",
            "CLASSIFY, OPEN, SMALL_LANGUAGE_MODEL",
            "CLASSIFY, REASONING, FOUNDATION",
            "GENERATE, NARROW, SMALL_LANGUAGE_MODEL",
            "GENERATE, REASONING, FOUNDATION",
            "EMBED, OPEN, TASK_SPECIFIC"
        })
        void the_smallest_that_does_it(TaskType type, Complexity complexity, ModelKind kind) {
            Situation situation =
                    Situations.of(type, anything()).complexity(complexity).build();

            assertThat(advisor().advise(situation).kind().answer()).isEqualTo(kind);
        }

        @Test
        void a_larger_one_where_all_smaller_ones_were_measured_and_fail() {
            Catalogue measured = new Catalogue(List.of(
                    Cards.named("weak").quality("accuracy", 0.7, "ours").card(),
                    Cards.small("slm").quality("accuracy", 0.95, "ours").card()));
            RequirementsBuilder floor = anything().quality(new QualityFloor("accuracy", 0.9));

            Advice advice = new Advisor(measured, Situations.GRIDS)
                    .advise(Situations.of(TaskType.CLASSIFY, floor)
                            .device(Device.LAPTOP)
                            .build());

            assertThat(advice.kind().answer()).isEqualTo(ModelKind.SMALL_LANGUAGE_MODEL);
            assertThat(advice.kind().reason()).contains("measured below the wanted 0.9 of 'accuracy'");
            assertThat(advice.alternatives()
                            .get(advice.alternatives().size() - 1)
                            .objections())
                    .containsExactly("'accuracy' is below 0.9: 0.7 on ours");
        }

        @Test
        void but_not_where_it_was_never_measured_or_fails_on_some_sets_only() {
            RequirementsBuilder floor = anything().quality(new QualityFloor("accuracy", 0.9));
            Catalogue mixed = new Catalogue(List.of(Cards.named("mixed")
                    .quality("accuracy", 0.95, "theirs")
                    .quality("accuracy", 0.5, "ours")
                    .card()));

            Advice unknown =
                    advisor().advise(Situations.of(TaskType.CLASSIFY, floor).build());
            Advice some = new Advisor(mixed, Situations.GRIDS)
                    .advise(Situations.of(TaskType.CLASSIFY, floor).build());

            assertThat(unknown.kind().answer()).isEqualTo(ModelKind.TASK_SPECIFIC);
            assertThat(recommended(unknown).unknowns()).containsExactly("'accuracy' not measured");
            assertThat(some.kind().answer()).isEqualTo(ModelKind.TASK_SPECIFIC);
            assertThat(recommended(some).unknowns())
                    .containsExactly("'accuracy' of 0.9 is reached on some sets only: 0.95 on theirs, 0.5 on ours");
        }

        @Test
        void tells_how_many_examples_it_takes_to_begin_with() {
            Task task = Task.of("mail", TaskType.CLASSIFY, Requirements.NONE).withOutputs(List.of("a", "b", "c"));

            assertThat(reason(task, 12)).contains("you have 12, begin with about 30");
            assertThat(reason(task, 30)).contains("30 examples are enough to begin with");
            assertThat(reason(task, null)).doesNotContain("examples");
        }

        private String reason(Task task, @Nullable Integer examples) {
            return advisor()
                    .advise(Situation.of(task).examples(examples).build())
                    .kind()
                    .reason();
        }
    }

    @Nested
    class Which_place {
        @Test
        void a_hard_constraint_wins_over_every_preference() {
            Situation allForTheServer = Situations.of(
                            TaskType.CLASSIFY, anything().sensitive(true).frequency(Frequency.OCCASIONAL))
                    .connectivity(Connectivity.ALWAYS)
                    .bandwidth(Bandwidth.AMPLE)
                    .power(Power.BATTERY)
                    .build();

            Advice advice = advisor().advise(allForTheServer);

            assertThat(place(advice)).isEqualTo(Place.DEVICE);
            assertThat(advice.findings().stream().filter(Finding::hard))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.criterion()).isEqualTo(Criterion.PRIVACY_AND_SECURITY));
            assertThat(advice.findings().stream().filter(finding -> finding.side() == Side.SERVER))
                    .hasSize(4);
        }

        @Test
        void without_one_the_votes_are_counted() {
            Situation forTheServer = Situations.of(
                            TaskType.CLASSIFY, anything().origin(Place.SERVER).frequency(Frequency.OCCASIONAL))
                    .connectivity(Connectivity.ALWAYS)
                    .build();

            Advice advice = advisor().advise(forTheServer);

            assertThat(place(advice)).isEqualTo(Place.SERVER);
            assertThat(Objects.requireNonNull(advice.place()).reason())
                    .contains("0 speak for the client and 4 for the server");
        }

        @Test
        void a_tie_goes_to_where_the_data_are() {
            Situation tie = Situations.of(TaskType.CLASSIFY, anything()).build();
            Situation tieOnServer = Situations.of(TaskType.CLASSIFY, anything().origin(Place.SERVER))
                    .power(Power.MAINS)
                    .bandwidth(Bandwidth.LIMITED)
                    .build();

            assertThat(place(advisor().advise(tie))).isEqualTo(Place.DEVICE);
            assertThat(place(advisor().advise(tieOnServer))).isEqualTo(Place.SERVER);
            assertThat(Objects.requireNonNull(advisor().advise(tie).place()).reason())
                    .contains("1 speak for the client and 1 for the server, so it goes where the data are");
        }

        @Test
        void what_is_large_goes_to_an_api_and_what_fits_to_your_server_unless_it_would_idle() {
            assertThat(placeOf(Complexity.REASONING, Frequency.FREQUENT)).isEqualTo(Place.REMOTE);
            assertThat(placeOf(Complexity.OPEN, Frequency.FREQUENT)).isEqualTo(Place.SERVER);
            assertThat(placeOf(Complexity.OPEN, Frequency.OCCASIONAL)).isEqualTo(Place.REMOTE);
            assertThat(placeOf(Complexity.NARROW, Frequency.OCCASIONAL)).isEqualTo(Place.SERVER);
        }

        private Place placeOf(Complexity complexity, Frequency frequency) {
            return place(advisor()
                    .advise(Situations.of(
                                    TaskType.CLASSIFY,
                                    anything().origin(Place.SERVER).frequency(frequency))
                            .complexity(complexity)
                            .bandwidth(Bandwidth.AMPLE)
                            .build()));
        }

        @Test
        void none_is_left_where_hard_constraints_exclude_each_other_and_that_is_an_answer() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.GENERATE, anything().offline(true))
                            .complexity(Complexity.REASONING)
                            .build());

            assertThat(advice.place()).isNull();
            assertThat(advice.strategy()).isNull();
            assertThat(advice.recommended()).isNull();
            assertThat(advice.conflicts())
                    .containsExactly(
                            "It must work without a network, so where the data are: on the device.",
                            "No device holds a foundation model (first table).",
                            "Both cannot be had. Make the task narrower, so that a smaller model does it, or drop one of"
                                    + " these.");
            assertThat(advice.summary()).isEqualTo("text generation, but no place is left");
        }
    }

    @Nested
    class Which_strategy {
        @Test
        void local_first_where_nothing_may_leave_and_no_remote_model_stands_in() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, anything().sensitive(true))
                            .build());

            assertThat(strategy(advice)).isEqualTo(Strategy.LOCAL_FIRST);
            assertThat(Objects.requireNonNull(advice.strategy()).reason()).contains("no remote model may stand in");
        }

        @Test
        void hybrid_where_a_model_must_be_downloaded_and_a_remote_one_may_answer_meanwhile() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, anything()).build());

            assertThat(recommended(advice).last().model()).isEqualTo("minilm");
            assertThat(strategy(advice)).isEqualTo(Strategy.HYBRID);
        }

        @Test
        void remote_first_for_what_is_large() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.GENERATE, anything())
                            .complexity(Complexity.REASONING)
                            .build());

            assertThat(strategy(advice)).isEqualTo(Strategy.REMOTE_FIRST);
        }

        @Test
        void local_first_on_your_server_where_the_model_is_there() {
            Advice advice = advisor()
                    .advise(Situations.of(TaskType.CLASSIFY, anything().origin(Place.SERVER))
                            .build());

            assertThat(strategy(advice)).isEqualTo(Strategy.LOCAL_FIRST);
        }
    }

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

    @Test
    void a_reader_of_text_and_a_model_for_text_together_do_what_neither_does_alone() {
        Situation situation = Situation.of(
                        Task.of("letters", TaskType.CLASSIFY, Requirements.NONE).withInput(Modality.IMAGE))
                .textInPicture(true)
                .build();

        assertThat(names(recommended(advisor().advise(situation)))).containsExactly("ocr", "minilm");
    }

    @Test
    void answers_that_contradict_each_other_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Situations.of(TaskType.CLASSIFY, anything().offline(true))
                        .connectivity(Connectivity.ALWAYS)
                        .build())
                .withMessageContaining("'offline' demands")
                .withMessageContaining("'connectivity' says ALWAYS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Situations.of(TaskType.CLASSIFY, anything())
                        .device(Device.DESKTOP)
                        .power(Power.BATTERY)
                        .build())
                .withMessageContaining("'power' says BATTERY");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Situations.of(TaskType.CLASSIFY, anything())
                        .formFields(-1)
                        .build())
                .withMessageContaining("'formFields' must be 0 or more but is -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> advisor()
                        .advise(Situations.of(TaskType.CLASSIFY, anything())
                                .zone("USB")
                                .build()))
                .withMessageContaining("Did you mean 'USA'?");
    }

    private static RequirementsBuilder anything() {
        return Requirements.builder();
    }

    private static Place place(Advice advice) {
        return Objects.requireNonNull(advice.place()).answer();
    }

    private static Strategy strategy(Advice advice) {
        return Objects.requireNonNull(advice.strategy()).answer();
    }

    private static Alternative recommended(Advice advice) {
        return Objects.requireNonNull(advice.recommended());
    }

    private static Alternative alternative(Advice advice, String model, Place place) {
        return advice.alternatives().stream()
                .filter(one -> one.last().model().equals(model) && one.last().place() == place)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(Alternative one) {
        return one.models().stream().map(model -> model.model()).toList();
    }

    private static Measure measure(@Nullable Measure measure) {
        return Objects.requireNonNull(measure);
    }
}
