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
import org.jspecify.annotations.Nullable;

/** Reads receipts with PP-OCR and our own understanding, on this machine's processor. Safe for use by threads. */
public final class LocalReceiptReader implements ReceiptReader {
    private final OnnxEngine engine;
    private final Ocr ocr;
    private final ReceiptUnderstanding understanding;
    private final ModelReference servedBy;
    private final List<ModelReference> models;

    private LocalReceiptReader(OnnxEngine engine, Bundle characters, Bundle receipts) {
        this.engine = engine;
        ocr = TextReader.ocr(engine, characters);
        understanding = ReceiptBundle.understanding(engine, receipts);
        servedBy = receipts.manifest().at(Place.DEVICE);
        models = List.of(characters.manifest().at(Place.DEVICE), servedBy);
    }

    /** Opens a reader; see {@link ReceiptReaders#open}. */
    public static LocalReceiptReader open(@Nullable Path models, int threads) {
        Bundles bundles = Bundles.in(models);
        Bundle characters = TextReader.bundle(bundles);
        Bundle receipts = bundles.open(ReceiptBundle.NAME);
        OnnxEngine engine = new OnnxEngine(threads);
        boolean opened = false;
        try {
            LocalReceiptReader reader = new LocalReceiptReader(engine, characters, receipts);
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
