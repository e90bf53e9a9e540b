package dev.rightsize.local.store;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Brings one version of a bundle into a store, or mends it there; one process at a time. Used once. */
final class Pull {
    private static final long POLL_MILLIS = 100;

    private final Store store;
    private final StoreFolders folders;
    private final StoredVersion bundle;
    private final Consumer<BundleState> listener;

    Pull(Store store, StoreFolders folders, StoredVersion bundle, Consumer<BundleState> listener) {
        this.store = store;
        this.folders = folders;
        this.bundle = bundle;
        this.listener = listener;
    }

    /** The bundle, every byte of which has been compared with its hash. */
    Bundle run() throws InterruptedException {
        Bundle here = whole();
        if (here != null) {
            return here;
        }
        new StoreMarks(folders).prepare();
        try (Lease turn = awaitTurn()) {
            List<BundleDamage> damages = damages();
            Fetch fetch = new Fetch(store, folders, bundle, listener);
            if (damages == null) {
                fetch.all();
            } else if (!damages.isEmpty()) {
                fetch.again(damages);
            }
            folders.discard(folders.download(bundle));
            Bundle fetched = store.find(bundle.name(), bundle.version());
            if (fetched == null) {
                throw new BundleException("Bundle " + bundle + " vanished from '" + folders.root()
                        + "' just after it was fetched. Leave that folder to Rightsize, and try again.");
            }
            return fetched;
        }
    }

    private @Nullable Bundle whole() {
        Bundle here = find();
        if (here != null && !verify(here).isEmpty()) {
            here.close();
            return null;
        }
        return here;
    }

    private @Nullable Bundle find() {
        try {
            return store.find(bundle.name(), bundle.version());
        } catch (BundleException e) {
            return null; // its manifest is damaged; it will be fetched anew
        }
    }

    private List<BundleDamage> verify(Bundle here) {
        listener.accept(new BundleState.Verifying(here.manifest().bytes()));
        return here.verify(bytes -> {});
    }

    /** Null if the bundle is not here, or so damaged that it had to be dropped. */
    private @Nullable List<BundleDamage> damages() {
        try (Bundle here = find()) {
            if (here != null) {
                return verify(here);
            }
        }
        folders.discard(folders.home(bundle));
        return null;
    }

    private Lease awaitTurn() throws InterruptedException {
        while (true) {
            Lease turn = StoreLock.tryExclusive(folders.changeLock(bundle));
            if (turn != null) {
                return turn;
            }
            BundleState state = store.state(bundle.name(), bundle.version());
            if (state instanceof BundleState.Downloading) {
                listener.accept(state);
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
