package dev.rightsize.learn.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Budget;
import dev.rightsize.core.task.QualityFloor;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.Volume;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private final GoldSet gold = Golds.of(300);
    private final Trial rule = Golds.trial(gold, "rule", ModelKind.RULES, 100, 1e-9);
    private final Trial small = Golds.trial(gold, "small", ModelKind.TASK_SPECIFIC, 270, 1e-7);
    private final Trial large = Golds.trial(gold, "large", ModelKind.FOUNDATION, 285, 1e-3);

    @Test
    void the_smallest_that_reaches_the_floor_is_taken_and_the_others_are_told_why_not() {
        Comparison comparison = compare(floor(0.85));

        assertThat(taken(comparison)).isEqualTo("small");
        assertThat(comparison.scores())
                .extracting(score -> score.trial().name())
                .containsExactly("rule", "small", "large");
        assertThat(comparison.scores().get(0).verdict())
                .isEqualTo("Ruled out: accuracy 33.3 % (28.2…38.8) is below the wanted 85.0 %.");
        assertThat(comparison.scores().get(1).verdict())
                .isEqualTo("Recommended: the smallest that reaches 85.0 % and meets the other requirements.");
        assertThat(comparison.scores().get(2).verdict())
                .isEqualTo("It would do, too, but is larger (foundation) and better by 5.0 points (p < 0.001), at about"
                        + " 10,000 times the money.");
        assertThat(comparison.conclusion())
                .isEqualTo(
                        "Take small: the smallest that reaches 85.0 % and meets the other requirements (accuracy 90.0 %"
                                + " (86.1…92.9)), after 1 smaller one that will not do.");
    }

    @Test
    void without_a_floor_the_smallest_is_taken_that_is_not_significantly_worse_than_the_best() {
        Trial nearly = Golds.trial(gold, "nearly", ModelKind.TASK_SPECIFIC, 283, 1e-7);

        assertThat(taken(compare(Requirements.builder()))).isEqualTo("large");
        assertThat(taken(new Judge(Requirements.NONE, false).compare(gold, List.of(rule, nearly, large))))
                .isEqualTo("nearly");
    }

    @Test
    void what_may_not_run_is_neither_taken_nor_the_measure_of_the_others() {
        Comparison comparison = compare(Requirements.builder().sensitive(true));

        assertThat(taken(comparison)).isEqualTo("small");
        assertThat(comparison.scores().get(2).objections()).containsExactly("may not run at a remote API");
        assertThat(comparison.scores().get(1).versus()).isNull();
        assertThat(comparison.scores().get(0).verdict())
                .contains("significantly worse than small, the best that may run");
    }

    @Test
    void slow_answers_count_against_a_ceiling_and_unknown_ones_are_told() {
        Trial slow = Golds.trial(gold, "slow", ModelKind.TASK_SPECIFIC, 280, 1e-7, new Latencies(20, 300));

        Comparison comparison =
                new Judge(floor(0.85).maxLatencyMs(200L).build(), false).compare(gold, List.of(slow, large));

        assertThat(taken(comparison)).isEqualTo("large");
        assertThat(comparison.scores().get(0).objections()).containsExactly("latency (ms) of about 300 is above 200");
        assertThat(comparison.scores().get(1).unknowns()).containsExactly("latency (ms) unknown");
    }

    @Test
    void a_month_s_answers_have_to_fit_the_budget() {
        Comparison comparison =
                compare(floor(0.92).volume(new Volume(100_000, 10)).budget(new Budget(50.0, null, null)));

        assertThat(comparison.recommended()).isNull();
        assertThat(comparison.conclusion())
                .isEqualTo(
                        "None of them meets the requirements. Train with more examples, compare more models, or demand"
                                + " less.");
        assertThat(comparison.scores().get(2).objections())
                .containsExactly("money a month (USD) of about 100 is above 50");
    }

    @Test
    void who_wants_to_be_sure_demands_it_of_the_lower_end() {
        assertThat(taken(new Judge(floor(0.88).build(), false).compare(gold, List.of(small, large))))
                .isEqualTo("small");
        assertThat(compare(floor(0.88)).scores().get(1).unknowns())
                .containsExactly(
                        "whether accuracy is really 88.0 %: on these rows it is 90.0 % (86.1…92.9); more rows would"
                                + " tell");
        assertThat(taken(new Judge(floor(0.88).build(), true).compare(gold, List.of(small, large))))
                .isEqualTo("large");
    }

    @Test
    void another_measure_may_decide() {
        Requirements requirements = Requirements.builder()
                .quality(new QualityFloor("macro-F1", 0.85))
                .build();

        Comparison comparison = new Judge(requirements, false).compare(gold, List.of(rule, small));

        assertThat(comparison.measure()).isEqualTo(QualityMeasure.MACRO_F1);
        assertThat(taken(comparison)).isEqualTo("small");
        assertThatThrownBy(() -> new Judge(
                        Requirements.builder()
                                .quality(new QualityFloor("acuracy", 0.85))
                                .build(),
                        false))
                .hasMessageContaining("'acuracy', which is not measured here")
                .hasMessageContaining("Did you mean 'accuracy'?");
    }

    @Property(tries = 40)
    void the_order_in_which_models_are_named_changes_nothing(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(max = 60) Integer> rights, @ForAll long seed) {
        GoldSet set = Golds.of(60);
        List<Trial> trials = new ArrayList<>();
        for (int right : rights) {
            ModelKind kind = ModelKind.values()[trials.size() % 4];
            trials.add(Golds.trial(set, "m" + trials.size(), kind, right, 1e-6 * (1 + trials.size())));
        }
        List<Trial> shuffled = new ArrayList<>(trials);
        Collections.shuffle(shuffled, new Random(seed));

        Comparison one = new Judge(Requirements.NONE, false).compare(set, trials);
        Comparison other = new Judge(Requirements.NONE, false).compare(set, shuffled);

        assertThat(other).isEqualTo(one);
        assertThat(one.recommended()).isNotNull();
        assertThat(one.scores()).allSatisfy(score -> {
            assertThat(score.isPossible()).isEqualTo(score.objections().isEmpty());
            assertThat(score.accuracy().holds(score.accuracy().value())).isTrue();
        });
    }

    private Comparison compare(RequirementsBuilder requirements) {
        return new Judge(requirements.build(), false).compare(gold, List.of(large, rule, small));
    }

    private static RequirementsBuilder floor(double minimum) {
        return Requirements.builder().quality(new QualityFloor("accuracy", minimum));
    }

    private static String taken(Comparison comparison) {
        return Objects.requireNonNull(comparison.recommended()).trial().name();
    }
}
