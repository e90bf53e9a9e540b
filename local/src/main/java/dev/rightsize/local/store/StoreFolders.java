package dev.rightsize.local.store;

import dev.rightsize.local.download.Downloader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What lies where in a store. Whole bundles lie in {@code {name}/{version}/}, as in any folder of bundles; all else is
 * below {@code .rightsize/}, for each version in {@code bundles/{name}/{version}/}.
 *
 * @param root the store's folder
 */
record StoreFolders(Path root) {
    BundleFolder bundles() {
        return new BundleFolder(root);
    }

    Path home(StoredVersion bundle) {
        return root.resolve(bundle.name()).resolve(bundle.version());
    }

    /** Where everything lies that is no bundle. */
    Path hidden() {
        return root.resolve(".rightsize");
    }

    /** Held by whoever fetches, mends or removes. */
    Path changeLock(StoredVersion bundle) {
        return keeping(bundle).resolve("change.lock");
    }

    /** Held, by many at once, by those who use the bundle. */
    Path useLock(StoredVersion bundle) {
        return keeping(bundle).resolve("use.lock");
    }

    /** Held while room is made. */
    Path spaceLock() {
        return hidden().resolve("space.lock");
    }

    Path format() {
        return hidden().resolve("format");
    }

    Path used(StoredVersion bundle) {
        return keeping(bundle).resolve("used");
    }

    Path failed(StoredVersion bundle) {
        return keeping(bundle).resolve("failed");
    }

    /** An unfinished download. */
    Path download(StoredVersion bundle) {
        return keeping(bundle).resolve("download");
    }

    /** The files of an unfinished download that are whole, with {@code bundle.json}. */
    Path stage(StoredVersion bundle) {
        return download(bundle).resolve("bundle");
    }

    /** The manifest of an unfinished download; null for none. */
    @Nullable
    BundleManifest staged(StoredVersion bundle) {
        return ManifestFile.read(
                stage(bundle).resolve(ManifestFile.NAME), bundle.name(), bundle.version(), "It will be fetched again.");
    }

    /** How many bytes of an unfinished download are here. */
    long present(StoredVersion bundle, BundleManifest manifest) {
        return manifest.files().stream()
                .mapToLong(file -> Files.exists(stage(bundle).resolve(file.path()))
                        ? file.bytes()
                        : Downloader.bytesIn(part(bundle, file)))
                .sum();
    }

    /** Where a file of an unfinished download grows; named by its hash, so that only the same bytes continue it. */
    Path part(StoredVersion bundle, BundleFile file) {
        return download(bundle).resolve("parts").resolve(file.sha256());
    }

    /** Every version of which there is anything. */
    List<StoredVersion> versions() {
        TreeSet<StoredVersion> all = new TreeSet<>();
        for (Path folder : new Path[] {root, hidden().resolve("bundles")}) {
            for (String name : FileTree.names(folder)) {
                for (String version : FileTree.names(folder.resolve(name))) {
                    if (BundleManifest.isName(name) && BundleManifest.isVersion(version)) {
                        all.add(new StoredVersion(name, version));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /** Takes a file or folder out of sight in one step, then deletes it, and what ended processes left to be deleted. */
    void discard(Path path) {
        try {
            Path trash = Files.createDirectories(trash());
            if (Files.exists(path)) {
                Files.move(path, trash.resolve(UUID.randomUUID().toString()), StandardCopyOption.ATOMIC_MOVE);
            }
            for (String left : FileTree.names(trash)) {
                FileTree.delete(trash.resolve(left));
            }
        } catch (IOException e) {
            throw unwritable(path, e.getMessage());
        }
    }

    /** Writes a small file in one step. */
    void replace(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Path part = Files.createTempFile(Files.createDirectories(trash()), "", "");
            Files.write(part, bytes);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw unwritable(file, e.getMessage());
        }
    }

    BundleException unwritable(Path file, @Nullable String reason) {
        return new BundleException("The store '" + root + "' cannot be written to: '" + file + "' (" + reason
                + "). Check its permissions and free space, or name another folder by --store or RIGHTSIZE_STORE.");
    }

    private Path trash() {
        return hidden().resolve("trash");
    }

    private Path keeping(StoredVersion bundle) {
        return hidden().resolve("bundles").resolve(bundle.name()).resolve(bundle.version());
    }
}
