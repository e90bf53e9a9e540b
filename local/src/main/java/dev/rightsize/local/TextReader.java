package dev.rightsize.local;

import dev.rightsize.local.onnx.OnnxEngine;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.local.store.OpenBundles;
import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.ocr.Ocr;
import dev.rightsize.reading.pixels.Picture;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads the text of pictures without understanding it. Safe for use by threads. */
public final class TextReader implements AutoCloseable {
    /** The bundle of PP-OCRv4: finds text, and reads it where the heavy tier is wanted. */
    public static final String PP_OCR = "pp-ocr-v4";
    /** The bundle of our own recogniser. */
    public static final String LINES = "line-recogniser";

    private final OnnxEngine engine;
    private final Ocr ocr;

    private TextReader(OnnxEngine engine, Ocr ocr) {
        this.engine = engine;
        this.ocr = ocr;
    }

    /** Opens a reader with our own detector; see {@link ReceiptReaders#open}. */
    public static TextReader open(@Nullable Path models, int threads, RecogniserTier recogniser) {
        return open(models, threads, TextTiers.of(recogniser));
    }

    /** Opens a reader; see {@link ReceiptReaders#open}. */
    public static TextReader open(@Nullable Path models, int threads, TextTiers tiers) {
        Bundles bundles = Bundles.in(models);
        OnnxEngine engine = new OnnxEngine(threads);
        boolean opened = false;
        try (OpenBundles held = new OpenBundles(bundles)) { // of a folder, which nobody evicts
            TextReader reader =
                    new TextReader(engine, TextModels.open(engine, held, tiers).ocr());
            opened = true;
            return reader;
        } finally {
            if (!opened) {
                engine.close();
            }
        }
    }

    /** The text of a picture. */
    public Page read(Picture picture) {
        return recognise(detect(picture));
    }

    /** The first half of {@link #read}: where the text is. */
    public Ocr.Found detect(Picture picture) {
        return ocr.detect(picture);
    }

    /** The second half of {@link #read}: what it says. */
    public Page recognise(Ocr.Found found) {
        return ocr.recognise(found);
    }

    @Override
    public void close() {
        engine.close();
    }
}
