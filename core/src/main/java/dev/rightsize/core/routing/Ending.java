package dev.rightsize.core.routing;

import dev.rightsize.core.catalogue.ModelReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an ask comes to when nobody serves it: the surest of the unsure answers, or else the cause to change first. */
final class Ending<O> {
    private NoAnswer.Cause cause = NoAnswer.Cause.NO_ROUTE;
    private Verdict.@Nullable Rejected<O> surest;
    private @Nullable ModelReference givenBy;

    void add(Verdict<O> verdict, ModelReference model) {
        if (verdict.cause().compareTo(cause) < 0) {
            cause = verdict.cause();
        }
        if (verdict instanceof Verdict.Rejected<O> rejected
                && (surest == null || rejected.confidence() > surest.confidence())) {
            surest = rejected;
            givenBy = model;
        }
    }

    Result<O> result(List<Attempt> attempts) {
        return surest == null || givenBy == null || cause == NoAnswer.Cause.CANCELLED
                ? new NoAnswer<>(cause, attempts)
                : new Unsure<>(surest.reply().value(), surest.confidence(), givenBy, attempts);
    }
}
