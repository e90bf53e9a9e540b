package dev.rightsize.starter.models;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.Cancellation;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.ModelException;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.routing.install.Installation;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleDamage;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.BundleUnavailableException;
import dev.rightsize.local.store.Store;
import dev.rightsize.reading.pixels.Picture;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Newer versions of the bundles that read receipts, brought into the store and opened together. */
final class ReceiptInstallation implements Installation<Picture, ReadResult> {
    private final Store store;
    private final ModelReference reference;
    private final Map<String, String> versions;
    private final long bytes;
    private final OpenReceipts opener;
    /** Held from the download until they are open, so that nothing evicts them. */
    private final List<Bundle> held = new ArrayList<>();

    /**
     * @param versions what is newer: versions by the names of bundles
     * @param bytes how much of them is missing
     */
    ReceiptInstallation(
            Store store, ModelReference reference, Map<String, String> versions, long bytes, OpenReceipts opener) {
        this.store = store;
        this.reference = reference;
        this.versions = Map.copyOf(versions);
        this.bytes = bytes;
        this.opener = opener;
    }

    Map<String, String> versions() {
        return versions;
    }

    @Override
    public ModelReference reference() {
        return reference;
    }

    @Override
    public long missingBytes() {
        boolean here = versions.entrySet().stream()
                .allMatch(one -> store.state(one.getKey(), one.getValue()) instanceof BundleState.Ready);
        return here ? 0 : bytes;
    }

    /** The host ends it by an interruption. */
    @Override
    public void download(Progress progress, Cancellation cancellation) {
        try {
            for (Map.Entry<String, String> one : versions.entrySet()) {
                held.add(store.pull(one.getKey(), one.getValue(), state -> {}));
            }
            progress.downloaded(bytes);
        } catch (InterruptedException e) {
            release();
            Thread.currentThread().interrupt();
            throw new RetriableModelException("The download of " + versions + " was interrupted.", e);
        } catch (BundleException e) {
            release();
            throw told(e);
        }
    }

    /** What was pulled just now was compared by the store; what was here before is compared again. */
    @Override
    public void verify() {
        try {
            for (Map.Entry<String, String> one : versions.entrySet()) {
                List<BundleDamage> damages = store.verify(one.getKey(), one.getValue(), compared -> {});
                if (!damages.isEmpty()) {
                    throw damages.get(0).reason();
                }
            }
        } catch (BundleException e) {
            release();
            throw told(e);
        }
    }

    @Override
    public Model<Picture, ReadResult> open() {
        try {
            return opener.open();
        } finally {
            release(); // the reader holds its bundles itself
        }
    }

    @Override
    public void close(Model<Picture, ReadResult> model) {
        opener.close(model);
    }

    @Override
    public void takenBack(String reason) {
        versions.forEach((name, version) -> store.rollBack(name, version, reason));
    }

    @Override
    public void anew() {
        versions.forEach(store::retry);
    }

    private void release() {
        held.forEach(Bundle::close);
        held.clear();
    }

    private static ModelException told(BundleException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof BundleUnavailableException later) {
            Duration after = later.retryAfter();
            return new RetriableModelException(message, after == null ? null : after.toMillis(), Footprint.UNKNOWN, e);
        }
        return new PermanentModelException(message, e);
    }
}
