package dev.rightsize.local.store;

import java.util.Comparator;

/** A version of a bundle of which the store has something. In the order of names, then of versions. */
record StoredVersion(String name, String version) implements Comparable<StoredVersion> {
    private static final Comparator<StoredVersion> ORDER =
            Comparator.comparing(StoredVersion::name).thenComparing(StoredVersion::version, BundleManifest.BY_VERSION);

    @Override
    public int compareTo(StoredVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name + " " + version;
    }
}
