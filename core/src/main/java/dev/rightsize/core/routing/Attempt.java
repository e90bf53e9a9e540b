package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way to an answer. The attempts of an ask divide its time among them without a gap: waiting before a try
 * belongs to that try.
 *
 * @param model who was asked, or would have been
 * @param outcome how it went
 * @param reason why, in words for people; null if it served and nothing is to be said
 * @param footprint what it cost; {@link Footprint#latencyMs()} is always known
 * @param error what a model threw, for finding its fault; null if nothing, and always for a sensitive task
 */
public record Attempt(
        ModelReference model,
        Outcome outcome,
        @Nullable String reason,
        Footprint footprint,
        @Nullable RuntimeException error) {
    /** How an attempt went. */
    public enum Outcome {
        /** Its answer was given. */
        SERVED,
        /** It was not asked. */
        SKIPPED,
        /** It was asked and gave no answer. */
        FAILED,
        /** It answered, but not surely enough. */
        REJECTED
    }

    /** How long it took since the attempt before had ended, in milliseconds. */
    public double latencyMs() {
        Measure latency = footprint.latencyMs();
        return latency == null ? 0 : latency.value();
    }

    /** In words: {@code gemini-2.5-flash (REMOTE) was skipped: there is no network}. */
    public String text() {
        String what = switch (outcome) {
            case SERVED -> "served";
            case SKIPPED -> "was skipped";
            case FAILED -> "failed";
            case REJECTED -> "was rejected";
        };
        return model.model() + " (" + model.place() + ") " + what + (reason == null ? "" : ": " + reason);
    }

    /** {@link #text()}: fit for logs, without the error. */
    @Override
    public String toString() {
        return text();
    }
}
