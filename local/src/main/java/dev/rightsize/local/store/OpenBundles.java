package dev.rightsize.local.store;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The bundles that something runs on, held together until it is closed, so that none of them is evicted or removed
 * from the {@link Store} meanwhile. Safe for use by threads.
 */
public final class OpenBundles implements AutoCloseable {
    private final Bundles bundles;
    private final Deque<Bundle> open = new ArrayDeque<>();

    /** @param bundles where they are found */
    public OpenBundles(Bundles bundles) {
        this.bundles = bundles;
    }

    /** Opens the newest version of a bundle; see {@link Bundles#open(String)}. */
    public synchronized Bundle open(String name) {
        Bundle bundle = bundles.open(name);
        open.push(bundle);
        return bundle;
    }

    /** Lets all of them go. */
    @Override
    public synchronized void close() {
        while (!open.isEmpty()) {
            open.pop().close();
        }
    }
}
