package dev.rightsize.core.placement;

import static dev.rightsize.core.placement.Situations.advisor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rightsize.core.catalogue.Cards;
import dev.rightsize.core.catalogue.Catalogue;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether AI is needed, of which kind, where and by which strategy. */
class AdvisorTest extends AdvisorHarness {
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
}
