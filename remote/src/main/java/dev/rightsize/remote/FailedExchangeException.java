package dev.rightsize.remote;

/** Leaves LangChain4j's code after a {@link Failure}; it never leaves this package. */
final class FailedExchangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FailedExchangeException() {
        super("The request brought no answer.", null, false, false);
    }
}
