package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to an ask. The last attempt served it; no other did.
 *
 * @param value what was answered
 * @param confidence how probable it is that it is right, 0 to 1; null if the model cannot tell
 * @param attempts every step on the way
 */
public record Answer<O>(O value, @Nullable Double confidence, List<Attempt> attempts) implements Result<O> {
    public Answer {
        attempts = List.copyOf(attempts);
        for (int i = 0; i < attempts.size(); i++) {
            boolean served = attempts.get(i).outcome() == Attempt.Outcome.SERVED;
            if (served != (i == attempts.size() - 1)) {
                throw new IllegalArgumentException(
                        "An answer is served once, by its last attempt, but the attempts" + " are: " + attempts + ".");
            }
        }
    }

    /** The model that answered, and where. */
    public ModelReference servedBy() {
        return attempts.get(attempts.size() - 1).model();
    }

    @Override
    public Answer<O> answer() {
        return this;
    }
}
