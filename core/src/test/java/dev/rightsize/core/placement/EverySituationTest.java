package dev.rightsize.core.placement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.TaskType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds in each of some ten thousand situations: all that can be made of these answers. */
class EverySituationTest {
    private static final List<Set<Place>> PLACES = List.of(
            Set.of(),
            Set.of(Place.DEVICE),
            Set.of(Place.SERVER),
            Set.of(Place.DEVICE, Place.SERVER),
            Set.of(Place.REMOTE));

    private static final List<Situation> SITUATIONS = all();

    @Test
    void advice_never_sends_data_to_a_place_where_they_may_not_go() {
        for (Situation situation : SITUATIONS) {
            Requirements requirements = situation.task().requirements();
            Advice advice = Situations.advisor().advise(situation);
            if (advice.place() != null) {
                assertThat(requirements.mayRunAt(advice.place().answer()))
                        .as(situation.toString())
                        .isTrue();
            }
            if (advice.recommended() != null) {
                assertThat(advice.recommended().models()).allMatch(model -> requirements.mayRunAt(model.place()));
            }
            assertThat(advice.alternatives())
                    .filteredOn(Alternative::isPossible)
                    .allMatch(one -> requirements.mayRunAt(one.last().place()));
        }
    }

    @Test
    void either_a_place_is_advised_or_it_is_told_why_none_is_left() {
        long without = 0;
        for (Situation situation : SITUATIONS) {
            Advice advice = Situations.advisor().advise(situation);
            assertThat(advice.place() == null).isEqualTo(!advice.conflicts().isEmpty());
            without += advice.place() == null ? 1 : 0;
        }
        assertThat(without).as("both kinds occur").isPositive().isLessThan(SITUATIONS.size());
    }

    @Test
    void the_same_situation_gets_the_same_advice() {
        for (Situation situation : SITUATIONS.subList(0, 500)) {
            assertThat(Situations.advisor().advise(situation))
                    .isEqualTo(Situations.advisor().advise(situation));
        }
    }

    @Test
    void a_hard_finding_names_the_side_where_the_task_ends_up() {
        for (Situation situation : SITUATIONS) {
            Advice advice = Situations.advisor().advise(situation);
            if (advice.place() != null) {
                Side side = advice.place().answer() == Place.DEVICE ? Side.CLIENT : Side.SERVER;
                assertThat(advice.findings()).filteredOn(Finding::hard).allMatch(finding -> finding.side() == side);
            }
        }
    }

    private static List<Situation> all() {
        List<Situation> situations = new ArrayList<>();
        for (Complexity complexity : List.of(Complexity.NARROW, Complexity.OPEN, Complexity.REASONING)) {
            for (Place origin : Place.values()) {
                for (int bits = 0; bits < 4; bits++) {
                    for (Set<Place> places : PLACES) {
                        for (Frequency frequency : Frequency.values()) {
                            addWithCircumstances(situations, complexity, origin, bits, places, frequency);
                        }
                    }
                }
            }
        }
        return situations;
    }

    private static void addWithCircumstances(
            List<Situation> situations,
            Complexity complexity,
            Place origin,
            int bits,
            Set<Place> places,
            Frequency frequency) {
        Requirements requirements;
        try {
            requirements = Requirements.builder()
                    .origin(origin)
                    .sensitive((bits & 1) != 0)
                    .offline((bits & 2) != 0)
                    .places(places)
                    .frequency(frequency)
                    .build();
        } catch (IllegalArgumentException contradiction) {
            return; // RequirementsTest has these
        }
        for (@Nullable Connectivity connectivity : Arrays.asList(null, Connectivity.SPOTTY)) {
            for (@Nullable Bandwidth bandwidth : Arrays.asList(null, Bandwidth.LIMITED, Bandwidth.AMPLE)) {
                for (@Nullable Power power : Arrays.asList(null, Power.MAINS, Power.BATTERY)) {
                    situations.add(Situations.of(TaskType.CLASSIFY, builderOf(requirements))
                            .complexity(complexity)
                            .connectivity(connectivity)
                            .bandwidth(bandwidth)
                            .power(power)
                            .build());
                }
            }
        }
    }

    private static dev.rightsize.core.task.RequirementsBuilder builderOf(Requirements requirements) {
        return Requirements.builder()
                .origin(requirements.origin())
                .sensitive(requirements.sensitive())
                .offline(requirements.offline())
                .places(Objects.requireNonNull(requirements.places()))
                .frequency(requirements.frequency());
    }
}
