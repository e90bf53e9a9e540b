package dev.rightsize.starter.models;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.install.DownloadableModel;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.DetectorTier;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.TextReader;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.local.store.BundleState;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.HubListing;
import dev.rightsize.local.store.HubListing.HubModel;
import dev.rightsize.local.store.Store;
import dev.rightsize.reading.pixels.Picture;
import java.lang.module.ModuleDescriptor.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks from time to time whether the hub has newer bundles that read receipts, brings them into the store while those
 * that are here answer, and lets them take over when they are warm. One that fails in use gives back.
 */
public final class ReceiptUpdates implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ReceiptUpdates.class);
    private static final List<String> NAMES =
            List.of(TextReader.PP_OCR, DetectorTier.LIGHT.bundle(), TextReader.LINES, ReceiptBundle.NAME);

    private final Store store;
    private final Bundles bundles;
    private final OpenReceipts opener;
    private final DownloadableModel<Picture, ReadResult> model;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(ReceiptUpdates::daemon);
    private @Nullable ReceiptInstallation offered;

    /**
     * @param model the one that answers, which takes newer versions
     * @param readers opens one with the newest bundles
     * @param models makes a model of one
     */
    public ReceiptUpdates(
            Store store,
            Bundles bundles,
            DownloadableModel<Picture, ReadResult> model,
            Supplier<ReceiptReader> readers,
            Function<ReceiptReader, Model<Picture, ReadResult>> models) {
        this.store = store;
        this.bundles = bundles;
        this.model = model;
        opener = new OpenReceipts(readers, models);
    }

    /** Looks now, and again each time that so much time has gone by. */
    public void every(Duration time) {
        clock.scheduleWithFixedDelay(this::look, 0, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Map<String, String> newer = newer(store.offered());
            if (!newer.isEmpty()) {
                take(newer);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the app ends
        } catch (BundleException e) {
            LOG.warn("No newer models for now: {}", e.getMessage());
        }
    }

    private void take(Map<String, String> newer) throws InterruptedException {
        ReceiptInstallation known = offered;
        if (known == null || !known.versions().equals(newer)) {
            ReceiptInstallation installation =
                    new ReceiptInstallation(store, reference(newer), newer, missingBytes(newer), opener);
            model.update(installation);
            offered = installation;
            LOG.info("Newer models of receipts are fetched: {}", newer);
        }
        model.prepare();
    }

    /** What the hub has newer than what is here; what was taken back is not tried again. */
    private Map<String, String> newer(HubListing listing) {
        Map<String, String> newer = new TreeMap<>();
        for (HubModel one : listing.models()) {
            String here = NAMES.contains(one.name()) ? bundles.newest(one.name()) : null;
            boolean later = here != null && Version.parse(one.latest()).compareTo(Version.parse(here)) > 0;
            if (later && !(store.state(one.name(), one.latest()) instanceof BundleState.Failed)) {
                newer.put(one.name(), one.latest());
            }
        }
        return newer;
    }

    private ModelReference reference(Map<String, String> newer) {
        try (Bundle bundle = bundles.open(ReceiptBundle.NAME)) {
            ModelReference here = bundle.manifest().at(Place.SERVER);
            String version =
                    newer.getOrDefault(ReceiptBundle.NAME, bundle.manifest().version());
            return new ModelReference(here.model(), version, here.kind(), here.place());
        }
    }

    private long missingBytes(Map<String, String> newer) throws InterruptedException {
        long bytes = 0;
        for (Map.Entry<String, String> one : newer.entrySet()) {
            bytes += store.offer(one.getKey(), one.getValue()).missingBytes();
        }
        return bytes;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "rightsize-updates");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        clock.shutdownNow();
        model.close();
    }
}
