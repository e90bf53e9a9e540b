package dev.rightsize.core.routing;

import java.util.List;

/**
 * Nobody answered.
 *
 * @param cause what to change first
 * @param attempts every step on the way, each with its reason
 */
public record NoAnswer<O>(Cause cause, List<Attempt> attempts) implements Result<O> {
    public NoAnswer {
        attempts = List.copyOf(attempts);
    }

    /** Why there is no answer; where models had several reasons, the first of these that one of them had. */
    public enum Cause {
        /** The caller no longer wanted it. */
        CANCELLED("Ask again."),
        /** A model could have been asked, but the rest of the budget does not pay for it. */
        OVER_BUDGET("Raise the budget, wait for its next period, or add a model that costs less."),
        /** A model could have been asked, but there is no network. */
        OFFLINE("Connect to a network, or make a local model ready."),
        /** A model could have been asked, but too many calls of it were under way. */
        BUSY("Ask again a little later, or allow more calls at once."),
        /** A model was asked, or was just before, and failed. */
        FAILED("See each reason."),
        /** No model may run where the data may go, or none is ready. */
        NO_ROUTE("Make a model ready that may run there.");

        private final String advice;

        Cause(String advice) {
            this.advice = advice;
        }

        /** What to do, in a sentence. */
        public String advice() {
            return advice;
        }
    }

    /** The trail in words, and what to do. */
    @Override
    public String text() {
        return Result.super.text() + ". " + cause.advice();
    }
}
