package dev.rightsize.remote.langchain4j;

import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.exception.NonRetriableException;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.exception.RetriableException;
import dev.rightsize.core.routing.NoAnswer;
import dev.rightsize.core.routing.Result;

/**
 * A router had no answer, or none that is sure enough. It is the cause of the LangChain4j exception that a routed model
 * throws, as LangChain4j knows no result without an answer.
 */
public final class NoAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Result<?> result;

    private NoAnswerException(Result<?> result) {
        super(result.text(), null, false, false);
        this.result = result;
    }

    /** What came of the ask: its trail, its footprint, and the unsure answer if there is one. */
    public Result<?> result() {
        return result;
    }

    /** What a routed model throws: retriable where asking again may help. */
    static LangChain4jException thrown(Result<?> result) {
        NoAnswerException cause = new NoAnswerException(result);
        if (!(result instanceof NoAnswer<?> none)) {
            return new NonRetriableException("No model is sure enough of its answer: " + result.text(), cause);
        }
        return switch (none.cause()) {
            case BUSY -> new RateLimitException(result.text(), cause);
            case OFFLINE, FAILED -> new RetriableException(result.text(), cause);
            case CANCELLED, OVER_BUDGET, NO_ROUTE -> new NonRetriableException(result.text(), cause);
        };
    }
}
