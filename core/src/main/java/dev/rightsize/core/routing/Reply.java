package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/**
 * What a model answers.
 *
 * @param value the answer
 * @param confidence how probable it is that it is right, 0 to 1; null if the model cannot tell
 * @param footprint what it cost, as far as the model knows; the router measures the latency itself
 */
public record Reply<O>(O value, @Nullable Double confidence, Footprint footprint) {
    public Reply {
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("'confidence' must be from 0 to 1 but is " + confidence
                    + ". Leave it out (null) if the model cannot tell.");
        }
    }

    /** An answer whose cost nobody knows. */
    public static <O> Reply<O> of(O value, @Nullable Double confidence) {
        return new Reply<>(value, confidence, Footprint.UNKNOWN);
    }

    /** An answer that was made on the user's device: nothing was sent anywhere, the rest of its cost is unknown. */
    public static <O> Reply<O> onDevice(O value, @Nullable Double confidence) {
        return new Reply<>(value, confidence, Footprint.NOTHING_SENT);
    }
}
