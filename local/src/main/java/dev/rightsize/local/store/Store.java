package dev.rightsize.local.store;

import dev.rightsize.local.download.DownloadException;
import dev.rightsize.local.download.Downloader;
import dev.rightsize.local.download.RetriableDownloadException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Bundles that were downloaded from a hub: fetched once for all processes of this machine, resumed after whatever end,
 * checked before use, kept within a size, and found without the hub. Safe for use by threads and processes.
 *
 * <pre>{@code
 * Store store = Store.open(StoreSettings.of(System.getenv()));
 * store.pull("pp-ocr-v4", null, state -> log(state)).close(); // the newest; a service would warm it up first
 * try (Bundle bundle = Bundles.builtIn().and(store).open("pp-ocr-v4")) {
 *     byte[] detection = bundle.read("detection.onnx");
 * }
 * }</pre>
 */
public final class Store implements BundleSource {
    private final StoreSettings settings;
    private final StoreFolders folders;
    private final StoreMarks marks;
    private final Downloader downloader;

    private Store(StoreSettings settings) {
        this.settings = settings;
        folders = new StoreFolders(settings.folder());
        marks = new StoreMarks(folders);
        downloader = new Downloader(settings.downloads());
    }

    /**
     * The store in the folder of the settings, whether there is one yet or not; nothing is written.
     *
     * @throws BundleException if it was made by a later version of Rightsize
     */
    public static Store open(StoreSettings settings) {
        Store store = new Store(settings);
        store.marks.checkFormat();
        return store;
    }

    /** Where it keeps its bundles, laid out as {@code --models} wants them. */
    public Path folder() {
        return settings.folder();
    }

    /**
     * Brings a bundle here, unless it is here and whole; waits if another process is already fetching it. What is
     * damaged is fetched again. An end of the process at any moment leaves the bundle absent or whole, and the next call
     * continues; what a failing disk or power cut damages is found by its hash and fetched again.
     *
     * @param version null for the latest that the hub names
     * @param listener told by this thread about every change and about ten times a second of progress; the last state
     *     is ready or failed, unless the thread is interrupted
     * @return the bundle, to be closed after use
     * @throws BundleUnavailableException if it may work later
     * @throws BundleException if it will not, or if the version was {@linkplain #rollBack rolled back}
     */
    public Bundle pull(String name, @Nullable String version, Consumer<BundleState> listener)
            throws InterruptedException {
        BundleManifest.checkName(name);
        if (version != null) {
            BundleManifest.checkVersion(version);
        }
        try {
            Bundle bundle = pull(new StoredVersion(name, version == null ? hub().latest(name) : version), listener);
            listener.accept(new BundleState.Ready());
            return bundle;
        } catch (DownloadException e) {
            BundleException failure = failure(name + (version == null ? "" : " " + version), e);
            listener.accept(failed(failure));
            throw failure;
        } catch (BundleException e) {
            listener.accept(failed(e));
            throw e;
        }
    }

    /**
     * What {@link #pull} would bring, for asking before: nothing is written, and the hub is asked only for what is not
     * here.
     *
     * @param version null for the latest that the hub names
     * @throws BundleUnavailableException if the hub may answer later
     * @throws BundleException if there is no such bundle
     */
    public PullOffer offer(String name, @Nullable String version) throws InterruptedException {
        BundleManifest.checkName(name);
        if (version != null) {
            BundleManifest.checkVersion(version);
        }
        try {
            return offer(new StoredVersion(name, version == null ? hub().latest(name) : version));
        } catch (DownloadException e) {
            throw failure(name + (version == null ? "" : " " + version), e);
        }
    }

    private PullOffer offer(StoredVersion bundle) throws InterruptedException {
        if (isHere(bundle)) {
            try (Bundle here = find(bundle.name(), bundle.version())) {
                if (here != null) {
                    return new PullOffer(here.manifest(), 0);
                }
            } catch (BundleException e) {
                // Its manifest is damaged; the hub has another.
            }
        }
        BundleManifest manifest = new Fetch(this, folders, bundle, state -> {}).offered();
        return new PullOffer(manifest, manifest.bytes() - folders.present(bundle, manifest));
    }

    private Bundle pull(StoredVersion bundle, Consumer<BundleState> listener) throws InterruptedException {
        String reason = marks.failure(bundle);
        if (reason != null) {
            throw new BundleException("Bundle " + bundle + " was rolled back: " + reason + " To try it again:"
                    + " ./rightsize models pull " + bundle.name() + "@" + bundle.version());
        }
        return new Pull(this, folders, bundle, listener).run();
    }

    /**
     * Says that a version does not work here, when it failed to warm up for example: from now on {@link Bundles#open}
     * gives the version before it, until {@link #retry}.
     *
     * @param reason for people, with a full stop
     * @return the version that counts from now on; null if the store has none
     */
    public @Nullable String rollBack(String name, String version, String reason) {
        marks.prepare();
        marks.setFailure(new StoredVersion(name, version), reason);
        return newest(name);
    }

    /** Takes back {@link #rollBack}. */
    public void retry(String name, String version) {
        marks.clearFailure(new StoredVersion(name, version));
    }

    /** How far a version is, as far as can be seen from here. */
    public BundleState state(String name, String version) {
        StoredVersion bundle = new StoredVersion(name, version);
        String reason = marks.failure(bundle);
        if (reason != null) {
            return new BundleState.Failed(reason, false);
        }
        if (isHere(bundle)) {
            return new BundleState.Ready();
        }
        BundleManifest manifest = folders.staged(bundle);
        if (manifest == null || !StoreLock.isHeld(folders.changeLock(bundle))) {
            return new BundleState.Absent();
        }
        return new BundleState.Downloading(folders.present(bundle, manifest), manifest.bytes(), true, "");
    }

    /** Everything in the store, by name and version, unfinished downloads included. */
    public List<StoredBundle> list() {
        List<StoredBundle> all = new ArrayList<>();
        for (StoredVersion bundle : folders.versions()) {
            long bytes = FileTree.size(folders.home(bundle)) + FileTree.size(folders.download(bundle));
            if (bytes > 0) {
                all.add(new StoredBundle(
                        bundle.name(),
                        bundle.version(),
                        state(bundle.name(), bundle.version()),
                        bytes,
                        folders.home(bundle)));
            }
        }
        return all;
    }

    /**
     * Compares every byte of a bundle with its hash.
     *
     * @param progress told how many bytes have been compared
     * @return what is damaged; {@link #pull} mends it. Empty if all is well
     * @throws BundleException if the bundle is not here, or its manifest is damaged
     */
    public List<BundleDamage> verify(String name, String version, LongConsumer progress) {
        try (Bundle bundle = find(name, version)) {
            if (bundle == null) {
                throw absent(new StoredVersion(name, version));
            }
            return bundle.verify(progress);
        }
    }

    /**
     * Deletes a bundle, whole or unfinished, and what was noted about it.
     *
     * @throws BundleException if it is not here, or somebody uses or fetches it
     */
    public void remove(String name, String version) {
        StoredVersion bundle = new StoredVersion(name, version);
        if (!Files.exists(folders.home(bundle)) && !Files.exists(folders.download(bundle))) {
            throw absent(bundle);
        }
        marks.prepare();
        if (!space().drop(bundle)) {
            throw new BundleException("Bundle " + bundle + " in '" + folders.root() + "' is "
                    + (isHere(bundle) ? "in use" : "being fetched")
                    + " by a running program, and was not removed. End that program first.");
        }
        marks.clearFailure(bundle);
    }

    /**
     * What the hub serves.
     *
     * @throws BundleException if it does not say
     */
    public HubListing offered() throws InterruptedException {
        try {
            return hub().listing();
        } catch (DownloadException e) {
            throw failure("list", e);
        }
    }

    @Override
    public List<String> names() {
        return folders.bundles().names().stream()
                .filter(name -> newest(name) != null)
                .toList();
    }

    @Override
    public List<String> versions(String name) {
        return folders.bundles().versions(name).stream()
                .filter(version -> marks.failure(new StoredVersion(name, version)) == null)
                .toList();
    }

    @Override
    public @Nullable String newest(String name) {
        List<String> versions = versions(name);
        return versions.isEmpty() ? null : versions.get(versions.size() - 1);
    }

    @Override
    public @Nullable Bundle find(String name, String version) {
        StoredVersion bundle = new StoredVersion(name, version);
        if (!isHere(bundle)) {
            return null;
        }
        Lease lease = StoreLock.tryShared(folders.useLock(bundle));
        if (lease == null) {
            return null; // being removed just now
        }
        boolean handedOver = false;
        try {
            String advice = "./rightsize models pull " + name + "@" + version + " fetches it again.";
            Bundle found = folders.bundles().open(name, version, advice, lease);
            handedOver = found != null;
            if (handedOver) {
                marks.setUsed(bundle);
            }
            return found;
        } finally {
            if (!handedOver) {
                lease.close();
            }
        }
    }

    @Override
    public String place() {
        return "in the store '" + folders.root() + "'";
    }

    Hub hub() {
        URI hub = settings.hub();
        if (hub == null) {
            throw new BundleException(
                    "No hub is named to fetch bundles from. Name one by --hub or RIGHTSIZE_HUB, such as"
                            + " https://models.example.com/hub/models.");
        }
        return new Hub(hub, downloader);
    }

    Downloader downloader() {
        return downloader;
    }

    StoreSpace space() {
        return new StoreSpace(folders, marks, settings.maxBytes());
    }

    private boolean isHere(StoredVersion bundle) {
        return Files.exists(folders.home(bundle).resolve(ManifestFile.NAME));
    }

    private BundleException absent(StoredVersion bundle) {
        return new BundleException("There is no bundle " + bundle + " in the store '" + folders.root()
                + "'. ./rightsize models pull " + bundle.name() + "@" + bundle.version() + " fetches it.");
    }

    private static BundleException failure(String what, DownloadException e) {
        String message = "Bundle " + what + " was not fetched: " + e.getMessage();
        return e instanceof RetriableDownloadException retriable
                ? new BundleUnavailableException(message, e, retriable.retryAfter())
                : new BundleException(message, e);
    }

    private static BundleState failed(BundleException e) {
        return new BundleState.Failed(String.valueOf(e.getMessage()), e instanceof BundleUnavailableException);
    }
}
