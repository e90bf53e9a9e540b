package dev.rightsize.core.routing;

import dev.rightsize.core.metering.Footprint;
import org.jspecify.annotations.Nullable;

/** How one try with one model went. */
sealed interface Verdict<O> {
    Attempt.Outcome outcome();

    @Nullable
    String reason();

    Footprint cost();

    /** Why there is no answer, if it stays at that. */
    NoAnswer.Cause cause();

    default @Nullable RuntimeException error() {
        return null;
    }

    /** The model answered. */
    record Served<O>(Reply<O> reply, @Nullable String reason) implements Verdict<O> {
        Served(Reply<O> reply) {
            this(reply, null);
        }

        @Override
        public Attempt.Outcome outcome() {
            return Attempt.Outcome.SERVED;
        }

        @Override
        public Footprint cost() {
            return reply.footprint();
        }

        @Override
        public NoAnswer.Cause cause() {
            throw new IllegalStateException("There is an answer.");
        }
    }

    /** The model answered, but not surely enough. */
    record Rejected<O>(Reply<O> reply, double confidence, String reason) implements Verdict<O> {
        @Override
        public Attempt.Outcome outcome() {
            return Attempt.Outcome.REJECTED;
        }

        @Override
        public Footprint cost() {
            return reply.footprint();
        }

        @Override
        public NoAnswer.Cause cause() {
            return NoAnswer.Cause.FAILED;
        }
    }

    /** The model was asked and gave no answer. */
    record Failed<O>(
            Fault fault,
            String reason,
            Footprint cost,
            @Nullable RuntimeException error) implements Verdict<O> {
        @Override
        public Attempt.Outcome outcome() {
            return Attempt.Outcome.FAILED;
        }

        @Override
        public NoAnswer.Cause cause() {
            return fault == Fault.CANCELLED ? NoAnswer.Cause.CANCELLED : NoAnswer.Cause.FAILED;
        }

        /** How long the model asks to be left alone, in milliseconds; null if it did not say. */
        @Nullable
        Long retryAfterMs() {
            return error instanceof RetriableModelException retriable ? retriable.retryAfterMs() : null;
        }
    }

    /** The model was not asked. */
    record Skipped<O>(NoAnswer.Cause cause, String reason) implements Verdict<O> {
        @Override
        public Attempt.Outcome outcome() {
            return Attempt.Outcome.SKIPPED;
        }

        @Override
        public Footprint cost() {
            return Footprint.NOTHING;
        }
    }

    /** Whose fault a failure is. */
    enum Fault {
        /** The moment's: the same call may succeed later. */
        MOMENT,
        /** The model's. */
        MODEL,
        /** The input's. */
        INPUT,
        /** It took too long; asking the same model again would take as long again. */
        TIMEOUT,
        /** Nobody's: the caller did not want to wait. */
        CANCELLED
    }
}
