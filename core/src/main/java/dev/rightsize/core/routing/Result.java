package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What came of an ask: an answer, one that is not sure enough, or none. That a model is away, a budget used up or a
 * network gone is to be expected, so it is no exception.
 *
 * <pre>{@code
 * Result<Receipt> result = router.ask(photo);
 * Answer<Receipt> answer = result.answer();
 * if (answer == null) {
 *     showEmptyForm(result.text()); // everything works without AI
 * }
 * }</pre>
 */
public sealed interface Result<O> permits Answer, Unsure, NoAnswer {
    /** Every step on the way, in the order of time; never empty. */
    List<Attempt> attempts();

    /** The answer; null if there is none that is sure enough. */
    default @Nullable Answer<O> answer() {
        return null;
    }

    /** The answer's value, or else {@code other}. */
    default O orElse(O other) {
        Answer<O> answer = answer();
        return answer == null ? other : answer.value();
    }

    /** What all attempts cost together. */
    default Footprint footprint() {
        return Footprint.sum(attempts().stream().map(Attempt::footprint).toList());
    }

    /** The trail in words. */
    default String text() {
        return attempts().stream().map(Attempt::text).collect(Collectors.joining("; "));
    }
}
