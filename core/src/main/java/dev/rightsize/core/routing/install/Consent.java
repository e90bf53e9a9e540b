package dev.rightsize.core.routing.install;

import dev.rightsize.core.catalogue.ModelReference;

/** Whether a model may be downloaded. Somebody pays for the bytes, so somebody is asked. */
@FunctionalInterface
public interface Consent {
    /** Always: on your own server. */
    Consent ALWAYS = (model, bytes) -> true;

    /**
     * Asks, and may block until there is an answer. A no is kept: nobody is asked again.
     *
     * @param bytes how much is to be downloaded
     */
    boolean isGiven(ModelReference model, long bytes);

    /** For up to so many bytes. */
    static Consent upTo(long maxBytes) {
        return (model, bytes) -> bytes <= maxBytes;
    }
}
