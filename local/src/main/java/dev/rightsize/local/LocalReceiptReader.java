package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.OpenBundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Reading;
import dev.rightsize.reading.receipt.understanding.ReceiptUnderstanding;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads receipts on this machine's processor. Safe for use by threads. */
public final class LocalReceiptReader implements ReceiptReader {
    private final OnnxEngine engine;
    private final OpenBundles bundles;
    private final Ocr ocr;
    private final ReceiptUnderstanding understanding;
    private final ModelReference servedBy;
    private final List<ModelReference> models;

    private LocalReceiptReader(OnnxEngine engine, OpenBundles bundles, TextTiers tiers) {
        this.engine = engine;
        this.bundles = bundles;
        TextModels text = TextModels.open(engine, bundles, tiers);
        Bundle receipts = bundles.open(ReceiptBundle.NAME);
        ocr = text.ocr();
        understanding = ReceiptBundle.understanding(engine, receipts);
        servedBy = receipts.manifest().at(Place.DEVICE);
        models = Stream.concat(text.models().stream(), Stream.of(servedBy)).toList();
    }

    /** Opens a reader with the smallest networks that read as many fields right as any; see {@link ReceiptReaders#open}. */
    public static LocalReceiptReader open(@Nullable Path models, int threads) {
        return open(models, threads, RecogniserTier.LIGHT);
    }

    /** Opens a reader with the bundles of a folder, or else those built in; null for no folder. */
    public static LocalReceiptReader open(@Nullable Path models, int threads, RecogniserTier recogniser) {
        return open(Bundles.in(models), threads, TextTiers.of(recogniser));
    }

    /** Opens a reader, which holds its bundles until it is closed; see {@link ReceiptReaders#open}. */
    public static LocalReceiptReader open(Bundles bundles, int threads, TextTiers tiers) {
        OnnxEngine engine = new OnnxEngine(threads);
        OpenBundles held = new OpenBundles(bundles);
        boolean opened = false;
        try {
            LocalReceiptReader reader = new LocalReceiptReader(engine, held, tiers);
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                engine.close();
                held.close();
            }
        }
    }

    @Override
    public ReadResult read(Picture picture) {
        long start = System.nanoTime();
        Ocr.Found found = ocr.detect(picture);
        long detected = System.nanoTime();
        Page page = ocr.recognise(found);
        long recognised = System.nanoTime();
        Reading reading = understanding.read(page);
        long understood = System.nanoTime();
        StageTimes times = new StageTimes(0, detected - start, recognised - detected, understood - recognised);
        return new ReadResult(reading, page, found.upright(), times, servedBy, models);
    }

    @Override
    public void close() {
        engine.close();
        bundles.close();
    }
}
