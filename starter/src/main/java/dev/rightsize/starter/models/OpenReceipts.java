package dev.rightsize.starter.models;

import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.store.BundleException;
import dev.rightsize.reading.pixels.Picture;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens readers of receipts as models, and closes them. Safe for use by threads. */
final class OpenReceipts {
    private static final int WARM_UP = 320;

    private final Supplier<ReceiptReader> readers;
    private final Function<ReceiptReader, Model<Picture, ReadResult>> models;
    private final Map<Model<Picture, ReadResult>, ReceiptReader> open = new IdentityHashMap<>();

    /**
     * @param readers opens one with the newest bundles
     * @param models makes a model of one
     */
    OpenReceipts(Supplier<ReceiptReader> readers, Function<ReceiptReader, Model<Picture, ReadResult>> models) {
        this.readers = readers;
        this.models = models;
    }

    /** Opens one and has it read an empty picture. */
    Model<Picture, ReadResult> open() {
        try {
            ReceiptReader reader = readers.get();
            boolean warm = false;
            try {
                reader.read(white());
                Model<Picture, ReadResult> model = models.apply(reader);
                synchronized (this) {
                    open.put(model, reader);
                }
                warm = true;
                return model;
            } finally {
                if (!warm) {
                    reader.close();
                }
            }
        } catch (EngineException | BundleException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        }
    }

    void close(Model<Picture, ReadResult> model) {
        ReceiptReader reader;
        synchronized (this) {
            reader = open.remove(model);
        }
        if (reader != null) {
            reader.close();
        }
    }

    private static Picture white() {
        byte[] rgb = new byte[WARM_UP * WARM_UP * 3];
        Arrays.fill(rgb, (byte) 255);
        return new Picture(WARM_UP, WARM_UP, rgb);
    }
}
