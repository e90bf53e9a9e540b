package dev.rightsize.browser;

import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.RetriableModelException;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;
import org.teavm.jso.core.JSPromise;

/**
 * What a promise of the page comes to. It is never rejected: {@code {value}} or {@code {fault, message}}, because what went
 * wrong must arrive as one of the router's kinds of fault.
 *
 * @param <T> what it promised
 */
abstract class Outcome<T extends JSObject> implements JSObject {
    private static final String RETRIABLE = "retriable";
    private static final String REFUSED = "refused";

    /** {@code retriable}, {@code permanent} or {@code refused}; null if all went well. */
    @JSProperty
    abstract @Nullable String getFault();

    @JSProperty
    abstract String getMessage();

    @JSProperty
    abstract T getValue();

    /** Waits for a promise, which suspends this thread. */
    static <T extends JSObject> T await(JSPromise<Outcome<T>> promise) {
        Outcome<T> outcome = promise.await();
        String fault = outcome.getFault();
        if (fault == null) {
            return outcome.getValue();
        }
        throw switch (fault) {
            case RETRIABLE -> new RetriableModelException(outcome.getMessage(), null);
            case REFUSED -> new InputRefusedException(outcome.getMessage(), null);
            default -> new PermanentModelException(outcome.getMessage(), null);
        };
    }
}
