package dev.rightsize.local.store;

/** How far a version of a bundle is on its way to this machine. Warming up and serving are not the store's business. */
public sealed interface BundleState {
    /** Not here; bytes of an unfinished download may be, and will be used. */
    record Absent() implements BundleState {}

    /**
     * On its way.
     *
     * @param bytes here so far
     * @param ofBytes all of them
     * @param elsewhere whether another process, or another thread, fetches it and this one waits
     * @param trouble a failure that is being mended by trying again; empty for none
     */
    record Downloading(long bytes, long ofBytes, boolean elsewhere, String trouble) implements BundleState {}

    /**
     * All bytes are here and are being compared with their hashes.
     *
     * @param ofBytes how many there are
     */
    record Verifying(long ofBytes) implements BundleState {}

    /** Whole, and found by {@link Bundles#open(String, String)}. */
    record Ready() implements BundleState {}

    /**
     * Not to be had or not to be used.
     *
     * @param reason what was wrong, where, and what to do
     * @param retriable whether trying again later may help
     */
    record Failed(String reason, boolean retriable) implements BundleState {}
}
