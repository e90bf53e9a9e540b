package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.routing.InputRefusedException;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptBundle;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.image.UnreadableImageException;
import dev.rightsize.local.metering.MachineMeter;
import dev.rightsize.local.store.Bundles;
import dev.rightsize.reading.pixels.Picture;
import dev.rightsize.reading.receipt.Reading;
import java.nio.file.Path;

/**
 * Reading receipts on this machine, as models of the task {@code read-receipt}; as sure as {@link Reading#confidence}.
 *
 * <pre>{@code
 * try (ReceiptReader reader = LocalReceiptReader.open(null, 2)) {
 *     MachineMeter meter = MachineMeter.of(System.getenv(), 1, 2);
 *     Model<Picture, ReadResult> local =
 *             ReceiptModel.ofPictures(reader, ReceiptBundle.reference(Bundles.builtIn()), Delivery.PRELOADED, meter);
 * }
 * }</pre>
 */
public final class ReceiptModel {
    /** Reading receipts where nothing may leave this machine. */
    public static final Task ON_THIS_MACHINE = Task.of(
            "read-receipt",
            TaskType.READ_RECEIPT,
            Requirements.builder().offline(true).build());

    /** A long receipt on a slow processor; most take two. */
    private static final double MAX_CPU_SECONDS = 60;

    private ReceiptModel() {}

    /**
     * Receipts from pictures.
     *
     * @param reader closed by whoever opened it
     * @param reference the model that understands receipts
     */
    public static Model<Picture, ReadResult> ofPictures(
            ReceiptReader reader, ModelReference reference, Delivery delivery, MachineMeter meter) {
        return new LocalModel<>(reference, delivery, meter, MAX_CPU_SECONDS, picture -> reply(reader.read(picture)));
    }

    /** Receipts from files of pictures; one that holds none is refused, with an {@link UnreadableImageException} as cause. */
    public static Model<Path, ReadResult> ofFiles(
            ReceiptReader reader, ModelReference reference, Delivery delivery, MachineMeter meter) {
        PictureDecoder decoder = new PictureDecoder();
        return new LocalModel<>(reference, delivery, meter, MAX_CPU_SECONDS, file -> {
            long start = System.nanoTime();
            Picture picture = decoded(decoder, file);
            long decode = System.nanoTime() - start;
            return reply(reader.read(picture).withDecode(decode));
        });
    }

    /** Receipts from files, by the models that come with Rightsize: without text and picture, as other models answer. */
    public static Model<Path, Reading> readings(ReceiptReader reader, MachineMeter meter) {
        return ofFiles(reader, ReceiptBundle.reference(Bundles.builtIn()), Delivery.PRELOADED, meter)
                .adapt(file -> file, ReadResult::reading);
    }

    private static Picture decoded(PictureDecoder decoder, Path file) {
        try {
            return decoder.decode(file);
        } catch (UnreadableImageException e) {
            throw new InputRefusedException(String.valueOf(e.getMessage()), Footprint.UNKNOWN, e);
        }
    }

    private static Reply<ReadResult> reply(ReadResult result) {
        return Reply.of(result, result.reading().confidence());
    }
}
