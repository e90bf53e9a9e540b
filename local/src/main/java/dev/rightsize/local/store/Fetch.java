package dev.rightsize.local.store;

import dev.rightsize.local.download.MissingFileException;
import dev.rightsize.local.download.Progress;
import dev.rightsize.local.download.RemoteFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Gets the files of a bundle from the hub, or from another version that has the same. Only with the lock for changes. */
final class Fetch {
    private static final String ADVICE = "Tell whoever runs the hub.";

    private final Store store;
    private final StoreFolders folders;
    private final StoredVersion bundle;
    private final Consumer<BundleState> listener;

    Fetch(Store store, StoreFolders folders, StoredVersion bundle, Consumer<BundleState> listener) {
        this.store = store;
        this.folders = folders;
        this.bundle = bundle;
        this.listener = listener;
    }

    /** The manifest as the hub has it, for asking before anything is fetched. */
    BundleManifest offered() throws InterruptedException {
        Hub hub = store.hub();
        return parse(hub, manifest(hub));
    }

    /** All files into the stage, then the stage to where bundles lie, in one step. */
    void all() throws InterruptedException {
        Hub hub = store.hub();
        byte[] json = manifest(hub);
        BundleManifest manifest = parse(hub, json);
        keepStage(json);
        store.space().reserve(manifest, json);
        List<RemoteFile> wanted = new ArrayList<>();
        for (BundleFile file : manifest.files()) {
            Path target = folders.stage(bundle).resolve(file.path());
            if (!hasLength(target, file) && !reused(file, target)) {
                wanted.add(remote(hub, manifest, file, target));
            }
        }
        fetch(manifest, wanted);
        publish();
    }

    /** Damaged files, each replaced in one step. */
    void again(List<BundleDamage> damages) throws InterruptedException {
        Hub hub = store.hub();
        Path home = folders.home(bundle);
        BundleManifest manifest =
                ManifestFile.read(home.resolve(ManifestFile.NAME), bundle.name(), bundle.version(), "Try again.");
        if (manifest == null) {
            throw new IllegalStateException("Bundle " + bundle + " was there a moment ago.");
        }
        List<RemoteFile> wanted = new ArrayList<>();
        for (BundleFile file : manifest.files()) {
            Path target = home.resolve(file.path());
            if (damages.stream().anyMatch(damage -> damage.path().equals(file.path()))) {
                if (Files.isDirectory(target)) {
                    folders.discard(target);
                }
                wanted.add(remote(hub, manifest, file, target));
            }
        }
        fetch(manifest, wanted);
    }

    private byte[] manifest(Hub hub) throws InterruptedException {
        try {
            return hub.manifest(bundle.name(), bundle.version());
        } catch (MissingFileException e) {
            throw new BundleException(
                    "Hub '" + hub.base() + "' has no bundle " + bundle
                            + ". Check name and version, or ask another hub.",
                    e);
        }
    }

    private BundleManifest parse(Hub hub, byte[] json) {
        String address = hub.manifestAddress(bundle.name(), bundle.version()).toString();
        BundleManifest manifest = ManifestFile.parse(address, json, bundle.name(), bundle.version(), ADVICE);
        for (BundleFile file : manifest.files()) {
            if (file.resource() != null) {
                throw new BundleException(address + ": 'resource' of '" + file.path()
                        + "' names a file of the class path, which only bundles that come with Rightsize may."
                        + " " + ADVICE);
            }
        }
        return manifest;
    }

    /** An unfinished download of other content under the same name is worth nothing but its parts. */
    private void keepStage(byte[] json) {
        Path stage = folders.stage(bundle);
        try {
            Path file = stage.resolve(ManifestFile.NAME);
            if (Files.exists(stage) && !(Files.exists(file) && Arrays.equals(Files.readAllBytes(file), json))) {
                folders.discard(stage);
            }
        } catch (IOException e) {
            throw folders.unwritable(stage, e.getMessage());
        }
    }

    private static boolean hasLength(Path path, BundleFile file) {
        try {
            return Files.isRegularFile(path) && Files.size(path) == file.bytes();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether another version had the same file and it could be taken from there. */
    private boolean reused(BundleFile file, Path target) {
        for (String version : folders.bundles().versions(bundle.name())) {
            StoredVersion other = new StoredVersion(bundle.name(), version);
            try (Bundle found = store.find(other.name(), other.version())) {
                if (found != null && take(found, folders.home(other), file, target)) {
                    return true;
                }
            } catch (BundleException e) {
                // That version is damaged; the hub has the file.
            }
        }
        return false;
    }

    private boolean take(Bundle other, Path home, BundleFile file, Path target) {
        for (BundleFile same : other.manifest().files()) {
            Path source = home.resolve(same.path());
            if (same.sha256().equals(file.sha256()) && hasLength(source, file)) {
                try (InputStream in = Files.newInputStream(source)) {
                    if (Sha256.of(in, file.bytes(), bytes -> {}).sha256().equals(file.sha256())) {
                        link(source, target);
                        return true;
                    }
                } catch (IOException e) {
                    return false; // unreadable; the hub has the file
                }
            }
        }
        return false;
    }

    private void link(Path source, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, source);
        } catch (IOException | UnsupportedOperationException e) {
            Path copy = folders.download(bundle).resolve("copy");
            Files.copy(source, copy, StandardCopyOption.REPLACE_EXISTING);
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private RemoteFile remote(Hub hub, BundleManifest manifest, BundleFile file, Path target) {
        return new RemoteFile(
                hub.addresses(manifest, file), file.bytes(), file.sha256(), folders.part(bundle, file), target);
    }

    private void fetch(BundleManifest manifest, List<RemoteFile> wanted) throws InterruptedException {
        long before =
                manifest.bytes() - wanted.stream().mapToLong(RemoteFile::bytes).sum();
        store.downloader().fetch(wanted, progress -> listener.accept(state(progress, before)));
    }

    private static BundleState state(Progress progress, long before) {
        long all = before + progress.ofBytes();
        return progress.bytes() == progress.ofBytes()
                ? new BundleState.Verifying(all)
                : new BundleState.Downloading(
                        before + progress.bytes(), all, false, progress.trouble() == null ? "" : progress.trouble());
    }

    private void publish() {
        Path home = folders.home(bundle);
        try {
            Files.createDirectories(home.getParent());
            Files.move(folders.stage(bundle), home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw folders.unwritable(home, e.getMessage());
        }
    }
}
