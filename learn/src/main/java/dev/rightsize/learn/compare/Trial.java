package dev.rightsize.learn.compare;

import dev.rightsize.core.catalogue.ModelCard;
import dev.rightsize.core.metering.Footprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered to every row of a gold set, and what that cost.
 *
 * @param name what it is called in the comparison
 * @param card what is known of it
 * @param answers labels of the set, row by row; null where there was no answer, or none of the labels
 * @param latency null if nobody looked at a clock
 * @param perAnswer what a usable answer cost on average, asks without one included
 * @param how where the answers are from, in words: {@code recorded, column gpt4}
 */
public record Trial(
        String name,
        ModelCard card,
        List<@Nullable String> answers,
        @Nullable Latencies latency,
        Footprint perAnswer,
        String how) {
    public Trial {
        answers = Collections.unmodifiableList(new ArrayList<>(answers)); // List.copyOf takes no null
    }

    /** The mean of an ask, as it counts for a usable answer. */
    static Footprint perUsable(Footprint perAsk, List<@Nullable String> answers) {
        long usable = answers.stream().filter(answer -> answer != null).count();
        return usable == 0 || usable == answers.size() ? perAsk : perAsk.times((double) answers.size() / usable);
    }

    /** How many rows have no usable answer. */
    public long unanswered() {
        return answers.stream().filter(answer -> answer == null).count();
    }
}
