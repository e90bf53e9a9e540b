package dev.rightsize.local.store;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;

/** Keeps a store within its size by dropping what was used the longest time ago and is not in use now. */
final class StoreSpace {
    private static final long POLL_MILLIS = 20;

    private final StoreFolders folders;
    private final StoreMarks marks;
    private final long maxBytes;

    StoreSpace(StoreFolders folders, StoreMarks marks, long maxBytes) {
        this.folders = folders;
        this.marks = marks;
        this.maxBytes = maxBytes;
    }

    /**
     * Makes room for a bundle and says, by its manifest in the stage, that the room is taken.
     *
     * @param json the manifest as it was fetched
     * @throws BundleException if there is not enough room, whatever is dropped
     */
    void reserve(BundleManifest manifest, byte[] json) throws InterruptedException {
        StoredVersion bundle = new StoredVersion(manifest.name(), manifest.version());
        long bytes = manifest.bytes() + json.length;
        if (bytes > maxBytes) {
            throw new BundleException(
                    "Bundle " + bundle + " has " + ByteSize.format(bytes) + ", but the store may hold "
                            + ByteSize.format(maxBytes) + ". Allow more by --max-size or RIGHTSIZE_STORE_MAX.");
        }
        try (Lease alone = await()) {
            evict(bundle, bytes);
            checkDisk(bundle, bytes - folders.present(bundle, manifest));
            folders.replace(folders.stage(bundle).resolve(ManifestFile.NAME), json);
        }
    }

    private Lease await() throws InterruptedException {
        while (true) {
            Lease lease = StoreLock.tryExclusive(folders.spaceLock());
            if (lease != null) {
                return lease;
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private void evict(StoredVersion wanted, long bytes) {
        List<StoredVersion> others = folders.versions().stream()
                .filter(other -> !other.equals(wanted))
                .sorted(Comparator.comparing((StoredVersion other) -> marks.failure(other) == null)
                        .thenComparing(marks::lastUse))
                .toList();
        long taken = others.stream().mapToLong(this::bytes).sum();
        for (StoredVersion other : others) {
            if (taken + bytes <= maxBytes) {
                return;
            }
            long freed = bytes(other);
            if (freed > 0 && drop(other)) {
                taken -= freed;
            }
        }
        if (taken + bytes > maxBytes) {
            throw new BundleException("Bundle " + wanted + " needs " + ByteSize.format(bytes) + ", but of the "
                    + ByteSize.format(maxBytes) + " that the store '" + folders.root() + "' may hold, "
                    + ByteSize.format(taken)
                    + " are in use. Allow more by --max-size or RIGHTSIZE_STORE_MAX, or end the"
                    + " programs that use the others.");
        }
    }

    /** What a version takes, or will take once its download is finished. */
    private long bytes(StoredVersion bundle) {
        long promised = promised(bundle);
        return FileTree.size(folders.home(bundle)) + Math.max(promised, FileTree.size(folders.download(bundle)));
    }

    private long promised(StoredVersion bundle) {
        try {
            BundleManifest manifest = folders.staged(bundle);
            return manifest == null ? 0 : manifest.bytes();
        } catch (BundleException e) {
            return 0; // damaged: what lies there counts
        }
    }

    /** Whether it could be dropped: nobody is using or changing it. */
    boolean drop(StoredVersion bundle) {
        Lease change = StoreLock.tryExclusive(folders.changeLock(bundle));
        if (change == null) {
            return false;
        }
        try (change) {
            Lease use = StoreLock.tryExclusive(folders.useLock(bundle));
            if (use == null) {
                return false;
            }
            try (use) {
                folders.discard(folders.home(bundle));
                folders.discard(folders.download(bundle));
            }
            return true;
        }
    }

    private void checkDisk(StoredVersion bundle, long bytes) {
        try {
            long free = Files.getFileStore(folders.format()).getUsableSpace();
            if (free < bytes) {
                throw new BundleException(
                        "Bundle " + bundle + " still needs " + ByteSize.format(bytes)
                                + ", but the disk of the store '" + folders.root() + "' has " + ByteSize.format(free)
                                + " free. Make room, drop bundles by ./rightsize models remove, or name another folder by --store.");
            }
        } catch (IOException e) {
            // Not every file system tells; if it is full, writing will say so.
        }
    }
}
