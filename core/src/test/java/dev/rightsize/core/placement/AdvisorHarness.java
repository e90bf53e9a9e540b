package dev.rightsize.core.placement;

import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Frequency;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.RequirementsBuilder;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.core.task.Volume;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of an advice. */
abstract class AdvisorHarness {
    /** Photo, personal, often, offline: the article's loyalty app. */
    static final Situation REWARDING_EATS = Situations.of(
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

    static RequirementsBuilder anything() {
        return Requirements.builder();
    }

    static Place place(Advice advice) {
        return Objects.requireNonNull(advice.place()).answer();
    }

    static Strategy strategy(Advice advice) {
        return Objects.requireNonNull(advice.strategy()).answer();
    }

    static Alternative recommended(Advice advice) {
        return Objects.requireNonNull(advice.recommended());
    }

    static Alternative alternative(Advice advice, String model, Place place) {
        return advice.alternatives().stream()
                .filter(one -> one.last().model().equals(model) && one.last().place() == place)
                .findFirst()
                .orElseThrow();
    }

    static List<String> names(Alternative one) {
        return one.models().stream().map(model -> model.model()).toList();
    }

    static Measure measure(@Nullable Measure measure) {
        return Objects.requireNonNull(measure);
    }
}
