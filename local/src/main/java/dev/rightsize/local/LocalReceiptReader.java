package dev.rightsize.local;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundle;
import dev.rightsize.local.store.Bundles;
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
    private final Ocr ocr;
    private final ReceiptUnderstanding understanding;
    private final ModelReference servedBy;
    private final List<ModelReference> models;

    private LocalReceiptReader(OnnxEngine engine, TextModels text, Bundle receipts) {
        this.engine = engine;
        ocr = text.ocr();
        understanding = ReceiptBundle.understanding(engine, receipts);
        servedBy = receipts.manifest().at(Place.DEVICE);
        models = Stream.concat(text.models().stream(), Stream.of(servedBy)).toList();
    }

    /** Opens a reader with the recogniser that reads the most fields right so far; see {@link ReceiptReaders#open}. */
    public static LocalReceiptReader open(@Nullable Path models, int threads) {
        return open(models, threads, RecogniserTier.TIERED);
    }

    /** Opens a reader; see {@link ReceiptReaders#open}. */
    public static LocalReceiptReader open(@Nullable Path models, int threads, RecogniserTier tier) {
        Bundles bundles = Bundles.in(models);
        OnnxEngine engine = new OnnxEngine(threads);
        boolean opened = false;
        try {
            LocalReceiptReader reader = new LocalReceiptReader(
                    engine, TextModels.open(engine, bundles, tier), bundles.open(ReceiptBundle.NAME));
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                engine.close();
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
    }
}
