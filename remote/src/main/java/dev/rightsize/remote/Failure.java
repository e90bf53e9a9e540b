package dev.rightsize.remote;

import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.RetriableModelException;
import org.jspecify.annotations.Nullable;

/**
 * Why a request brought no answer with which one could go on. Neither it nor its exception holds anything of the input,
 * of the answer or of the key.
 */
sealed interface Failure {
    /** What it means for a router: try again later, ask another model for this input, or change something. */
    ModelException exception(Asked asked);

    /**
     * The server answered with an error.
     *
     * @param status of HTTP, not 2xx
     * @param code what the server calls the error, {@code insufficient_quota}; null if it did not say
     * @param retryAfterMs how long it asks to be left alone, in milliseconds; null if it did not say
     */
    record Status(
            int status, @Nullable String code, @Nullable Long retryAfterMs) implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            return new StatusFault(this, asked).exception();
        }
    }

    /** There was no whole answer in time. */
    record Timeout() implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            String message = " did not answer in time. Allow it more time, or choose a faster model.";
            return new RetriableModelException(asked.named() + message, null, asked.unanswered(), null);
        }
    }

    /** Nobody waits for the answer any more. */
    record Cancelled() implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            String message = " was broken off, as nobody waits for its answer any more.";
            return new RetriableModelException(asked.named() + message, null, asked.unanswered(), null);
        }
    }

    /** No connection came about, so nothing was sent. */
    record Unreachable(Throwable cause) implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            String message = " cannot be reached at " + asked.endpoint().baseUrl()
                    + ". Check the address and the network, and that the server runs.";
            return new RetriableModelException(asked.named() + message, null, asked.turnedAway(), cause);
        }
    }

    /** The connection broke before the whole answer was there. */
    record Broken(Throwable cause) implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            String message = " broke off before its answer was whole. Ask again.";
            return new RetriableModelException(asked.named() + message, null, asked.unanswered(), cause);
        }
    }

    /** The answer was longer than is worth reading. */
    record TooLarge(int maxBytes) implements Failure {
        @Override
        public ModelException exception(Asked asked) {
            String message = " answered with more than " + maxBytes + " bytes. Lower 'maxOutputTokens'.";
            return new InputRefusedException(asked.named() + message, asked.unanswered(), null);
        }
    }
}
