package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import java.util.List;

/**
 * Models answered, but none surely enough. What to do with the surest of their answers is the caller's choice: show it for
 * a check, or leave it.
 *
 * @param value the surest answer
 * @param confidence how probable it is that it is right, 0 to 1
 * @param givenBy whose it is
 * @param attempts every step on the way
 */
public record Unsure<O>(O value, double confidence, ModelReference givenBy, List<Attempt> attempts)
        implements Result<O> {
    public Unsure {
        attempts = List.copyOf(attempts);
    }
}
