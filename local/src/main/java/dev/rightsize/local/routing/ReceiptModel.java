package dev.rightsize.local.routing;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Context;
import dev.rightsize.core.routing.Model;
import dev.rightsize.core.routing.PermanentModelException;
import dev.rightsize.core.routing.Reply;
import dev.rightsize.core.routing.RetriableModelException;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.metering.CpuClock;
import dev.rightsize.reading.pixels.Picture;
import org.jspecify.annotations.Nullable;

/**
 * Reads receipts on this machine, as a model of the task {@code read-receipt}; as sure as {@link
 * dev.rightsize.reading.receipt.Reading#confidence}.
 *
 * <pre>{@code
 * try (ReceiptReader reader = LocalReceiptReader.open(null, 2)) {
 *     Model<Picture, ReadResult> local = new ReceiptModel(reader, reference, Delivery.PRELOADED, CpuClock.of(1, 2));
 * }
 * }</pre>
 *
 * @param reader closed by whoever opened it
 * @param reference the model that understands receipts
 * @param cpu null if its processor time cannot be told apart from that of others
 */
public record ReceiptModel(
        ReceiptReader reader,
        ModelReference reference,
        Delivery delivery,
        @Nullable CpuClock cpu) implements Model<Picture, ReadResult> {
    /** Reading receipts where nothing may leave this machine. */
    public static final Task ON_THIS_MACHINE = Task.of(
            "read-receipt",
            TaskType.READ_RECEIPT,
            Requirements.builder().offline(true).build());

    private static final long MB = 1 << 20;

    @Override
    public Reply<ReadResult> ask(Picture picture, Context context) {
        long start = System.nanoTime();
        long cpuStart = cpu == null ? 0 : cpu.nanos().getAsLong();
        ReadResult result = read(picture);
        Measure latency = Measure.measured((System.nanoTime() - start) / 1e6, "System.nanoTime");
        Footprint footprint = Footprint.onDevice(latency, cpu == null ? null : cpu.secondsSince(cpuStart));
        return new Reply<>(result, result.reading().confidence(), footprint);
    }

    private ReadResult read(Picture picture) {
        try {
            return reader.read(picture);
        } catch (EngineException e) {
            throw new PermanentModelException(String.valueOf(e.getMessage()), e);
        } catch (OutOfMemoryError e) {
            throw new RetriableModelException(
                    "Reading a picture of " + picture.width() + " × " + picture.height() + " pixels needs more memory"
                            + " than Java may use (" + Runtime.getRuntime().maxMemory() / MB
                            + " MB). Raise it with -Xmx, or read fewer pictures at once.",
                    e);
        }
    }
}
