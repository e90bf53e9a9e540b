package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.routing.install.Installation;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleDamage;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.BundleUnavailableException;
import dev.rightsize.local.store.Store;
import java.time.Duration;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bundle of the {@link Store} as a model that is brought here while others answer.
 *
 * <pre>{@code
 * var installation = new StoredInstallation<>(store, card.at(Place.SERVER), 4_000_000, bundle -> load(bundle));
 * var local = new DownloadableModel<>(installation, Consent.upTo(20_000_000), host);
 * }</pre>
 *
 * <p>What fails here is remembered by the store, so that the next start does not try the same version again.
 */
public final class StoredInstallation<I, O> implements Installation<I, O> {
    private final Store store;
    private final ModelReference reference;
    private final String version;
    private final long bytes;
    private final Opener<I, O> opener;
    /** Held from the download on, so that nothing evicts it before it is open. */
    private @Nullable Bundle bundle;

    private final Map<Model<I, O>, Runnable> open = new IdentityHashMap<>();
    private boolean compared;
    private boolean damaged;

    /** Loads a model. */
    @FunctionalInterface
    public interface Opener<I, O> {
        /**
         * Loads the model of a bundle and has it answer an input of its own.
         *
         * @throws EngineException if it cannot be loaded; a {@link ModelException} says it better
         */
        Opened<I, O> open(Bundle bundle);
    }

    /**
     * A model that is loaded.
     *
     * @param free gives back what it takes, after its last answer
     */
    public record Opened<I, O>(Model<I, O> model, Runnable free) {}

    /**
     * @param reference the bundle's name and version, and where this machine is, seen from the user
     * @param bytes how much the bundle is, by its card; whoever consents to the download is told
     */
    public StoredInstallation(Store store, ModelReference reference, long bytes, Opener<I, O> opener) {
        if (reference.version() == null) {
            throw new IllegalArgumentException("Nobody knows which version of model '" + reference.model()
                    + "' to bring here. Name one, such as 1.0.0.");
        }
        if (bytes < 1) {
            throw new IllegalArgumentException("'bytes' must be at least 1 but is " + bytes + ".");
        }
        this.store = store;
        this.reference = reference;
        this.bytes = bytes;
        this.opener = opener;
        version = reference.version();
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    /** By its card until the hub has told. */
    @Override
    public synchronized long missingBytes() {
        BundleState state = store.state(reference.model(), version);
        boolean here = state instanceof BundleState.Ready || state instanceof BundleState.Failed;
        return here && !damaged ? 0 : bytes;
    }

    @Override
    public void download(Progress progress, Cancellation cancellation) {
        Interrupting interrupting = new Interrupting(Thread.currentThread());
        Runnable forget = cancellation.onCancel(interrupting::interrupt);
        try {
            hold(store.pull(reference.model(), version, state -> tell(state, progress)), true);
        } catch (InterruptedException e) {
            if (!cancellation.isCancelled()) {
                Thread.currentThread().interrupt(); // the program ends
                throw new RetriableModelException("The download of " + title() + " was interrupted.", e);
            }
        } catch (BundleException e) {
            throw told(e);
        } finally {
            forget.run();
            interrupting.end();
        }
    }

    @Override
    public void verify() {
        if (store.state(reference.model(), version) instanceof BundleState.Failed failed) {
            throw new PermanentModelException(failed.reason(), null);
        }
        if (!isCompared()) {
            try {
                hold(store.find(reference.model(), version), false);
                List<BundleDamage> damages = held().verify(bytes -> {});
                if (!damages.isEmpty()) {
                    throw damaged(damages.get(0));
                }
            } catch (BundleException e) {
                throw told(e);
            }
        }
    }

    @Override
    public Model<I, O> open() {
        Bundle opening = held();
        boolean done = false;
        try {
            Opened<I, O> opened = opener.open(opening);
            keep(opened, opening);
            done = true;
            return opened.model();
        } catch (EngineException | BundleException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        } finally {
            if (!done) {
                hold(null, false);
            }
        }
    }

    @Override
    public void close(Model<I, O> model) {
        Runnable end;
        synchronized (this) {
            end = open.remove(model);
        }
        if (end != null) {
            end.run();
        }
    }

    @Override
    public void takenBack(String reason) {
        try {
            store.rollBack(reference.model(), version, reason);
        } catch (BundleException e) {
            // A store that cannot be written to remembers nothing; this process does, until its end.
        }
    }

    @Override
    public void anew() {
        store.retry(reference.model(), version);
    }

    private void tell(BundleState state, Progress progress) {
        if (state instanceof BundleState.Downloading downloading && downloading.ofBytes() > 0) {
            progress.downloaded((long) ((double) downloading.bytes() / downloading.ofBytes() * bytes));
        }
    }

    private ModelException damaged(BundleDamage damage) {
        synchronized (this) {
            damaged = true;
        }
        hold(null, false);
        return new RetriableModelException(String.valueOf(damage.reason().getMessage()), damage.reason());
    }

    private ModelException told(BundleException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof BundleUnavailableException later) {
            Duration after = later.retryAfter();
            return new RetriableModelException(message, after == null ? null : after.toMillis(), Footprint.UNKNOWN, e);
        }
        return new PermanentModelException(message, e);
    }

    /** The bundle is in use until the model is closed. */
    private synchronized void keep(Opened<I, O> opened, Bundle opening) {
        bundle = null;
        open.put(opened.model(), () -> {
            try (opening) {
                opened.free().run();
            }
        });
    }

    private synchronized boolean isCompared() {
        return bundle != null && compared;
    }

    private synchronized void hold(@Nullable Bundle next, boolean wasCompared) {
        if (bundle != null) {
            bundle.close();
        }
        bundle = next;
        compared = wasCompared;
        damaged &= next == null;
    }

    private synchronized Bundle held() {
        if (bundle == null) {
            throw new RetriableModelException(title() + " vanished from the store.", null);
        }
        return bundle;
    }

    private String title() {
        return "Bundle " + reference.model() + " " + version;
    }

    /** Interrupts one thread, and never after its work has ended. */
    private static final class Interrupting {
        private final Thread thread;
        private boolean ended;
        private boolean interrupted;

        Interrupting(Thread thread) {
            this.thread = thread;
        }

        synchronized void interrupt() {
            if (!ended) {
                interrupted = true;
                thread.interrupt();
            }
        }

        synchronized void end() {
            ended = true;
            if (interrupted) {
                boolean unused = Thread.interrupted(); // ours, and of no meaning any more
            }
        }
    }
}
