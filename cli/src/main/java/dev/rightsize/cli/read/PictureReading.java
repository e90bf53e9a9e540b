package dev.rightsize.cli.read;

import com.sun.management.OperatingSystemMXBean;
import dev.rightsize.core.inference.EngineException;
import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.local.ReadResult;
import dev.rightsize.local.ReceiptReader;
import dev.rightsize.local.image.PictureDecoder;
import dev.rightsize.local.image.UnreadableImageException;
import dev.rightsize.reading.pixels.Picture;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads one file and meters it. */
final class PictureReading {
    private final PictureDecoder decoder = new PictureDecoder();
    private final ReceiptReader reader;
    private final @Nullable CpuClock clock;

    PictureReading(ReceiptReader reader, int workers, int threadsEach) {
        this.reader = reader;
        this.clock = CpuClock.of(workers, threadsEach);
    }

    Outcome read(Path path) {
        String file = path.toString();
        try {
            long start = System.nanoTime();
            long cpuStart = clock == null ? 0 : clock.nanos().getAsLong();
            Picture picture = decoder.decode(path);
            long decode = System.nanoTime() - start;
            ReadResult result = reader.read(picture);
            Measure latency = Measure.measured((System.nanoTime() - start) / 1e6, "System.nanoTime");
            Measure cpu = clock == null
                    ? null
                    : Measure.measured((clock.nanos().getAsLong() - cpuStart) / 1e9, clock.source());
            return new Outcome.Success(file, withDecode(result, decode), Footprint.onDevice(latency, cpu));
        } catch (UnreadableImageException e) {
            return new Outcome.Failure(file, e.code(), String.valueOf(e.getMessage()));
        } catch (EngineException e) {
            return new Outcome.Failure(file, "model-failed", "'" + file + "': " + e.getMessage());
        }
    }

    private static ReadResult withDecode(ReadResult result, long nanos) {
        return new ReadResult(
                result.reading(),
                result.page(),
                result.upright(),
                result.times().withDecode(nanos),
                result.servedBy(),
                result.models());
    }

    /**
     * Processor time that belongs to one file: all of the process while one file is read at a time; the thread's own
     * where a file is read by a single thread; otherwise it cannot be told apart.
     */
    private record CpuClock(LongSupplier nanos, String source) {
        static @Nullable CpuClock of(int workers, int threadsEach) {
            if (workers == 1) {
                OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
                return new CpuClock(system::getProcessCpuTime, "processor time of this process");
            }
            return threadsEach == 1
                    ? new CpuClock(
                            ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime,
                            "processor time of one thread")
                    : null;
        }
    }
}
