package dev.rightsize.core.routing;

import java.util.ArrayList;
import java.util.List;

/**
 * Lets somebody say that an answer is no longer wanted. Safe for use by threads; one may stand for many asks.
 *
 * <pre>{@code
 * Cancellation cancellation = new Cancellation();
 * stopButton.onClick(cancellation::cancel);
 * Result<String> result = router.ask(input, cancellation);
 * }</pre>
 */
public final class Cancellation {
    /** Never cancelled. */
    public static final Cancellation NEVER = new Cancellation(false);

    private final boolean possible;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean cancelled;

    public Cancellation() {
        this(true);
    }

    private Cancellation(boolean possible) {
        this.possible = possible;
    }

    /** From now on the answer is not wanted. Calling this again changes nothing. */
    public void cancel() {
        if (!possible) {
            throw new IllegalStateException("Cancellation.NEVER was to be cancelled. Ask with a 'new Cancellation()'.");
        }
        List<Runnable> told;
        synchronized (this) {
            cancelled = true;
            told = List.copyOf(listeners);
            listeners.clear();
        }
        told.forEach(Runnable::run);
    }

    /** Whether it was cancelled. */
    public boolean isCancelled() {
        if (!possible) {
            return false;
        }
        synchronized (this) {
            return cancelled;
        }
    }

    /** Whether it ever can be cancelled. */
    public boolean isPossible() {
        return possible;
    }

    /**
     * Has {@code listener} run when it is cancelled, by whoever cancels it; at once if it was cancelled already.
     *
     * @return what takes the listener out again
     */
    public Runnable onCancel(Runnable listener) {
        if (!possible) {
            return () -> {};
        }
        synchronized (this) {
            if (!cancelled) {
                Runnable own = listener::run; // the same listener may be added twice
                listeners.add(own);
                return () -> remove(own);
            }
        }
        listener.run();
        return () -> {};
    }

    private synchronized void remove(Runnable listener) {
        listeners.remove(listener);
    }
}
