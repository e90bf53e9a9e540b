package dev.rightsize.core.routing.install;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;

/**
 * Brings one version of a model here and opens it: by the store on a server, by the caches of a page. It does as it is
 * told; when, in what order and what if it fails is for {@link DownloadableModel} to decide, which calls only one method
 * at a time.
 *
 * @param <I> what the model is given
 * @param <O> what it answers
 */
public interface Installation<I, O> {
    /** The model when it is open. */
    ModelReference reference();

    /** How much has to be downloaded, as far as is known; 0 if all is here. */
    long missingBytes();

    /**
     * Downloads what is missing. What was downloaded before a failure or a cancellation is kept and not fetched again.
     * Returns when all is here, or soon after it was cancelled.
     *
     * @throws ModelException if that fails; whether trying again helps is told by its type
     */
    void download(Progress progress, Cancellation cancellation);

    /**
     * Compares every file with its hash.
     *
     * @throws ModelException if one differs
     */
    void verify();

    /**
     * Loads the model and has it answer an input of its own, so that the first user does not wait and a broken one is
     * found before it is used.
     *
     * @throws ModelException if it cannot be loaded or does not answer as it should
     */
    Model<I, O> open();

    /** Frees what {@link #open} took, once the last call has ended. The files stay. */
    default void close(Model<I, O> model) {}

    /**
     * It could not be opened, or failed its {@link Trial}. Whoever can should remember that, so that the same version is not
     * tried again after the next start.
     *
     * @param reason what was wrong, for people
     */
    default void takenBack(String reason) {}

    /** Somebody insists that it be tried again: what was remembered by {@link #takenBack} no longer counts. */
    default void anew() {}

    /** Is told how a download goes. */
    @FunctionalInterface
    interface Progress {
        /** So many of the missing bytes are here. May be called by several threads and in any order. */
        void downloaded(long bytes);
    }
}
