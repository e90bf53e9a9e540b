package dev.rightsize.local.metering;

import com.sun.management.OperatingSystemMXBean;
import dev.rightsize.core.metering.Measure;
import java.lang.management.ManagementFactory;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Processor time that belongs to one piece of work.
 *
 * @param nanos how much was used up to now, in nanoseconds
 * @param source what it counts
 */
public record CpuClock(LongSupplier nanos, String source) {
    /**
     * The clock for work of which {@code atOnce} pieces are done at once, each by {@code threadsEach} threads: all of the
     * process while there is one, the thread's own where each is done by the thread that asks for it.
     *
     * @return null where their times cannot be told apart
     */
    public static @Nullable CpuClock of(int atOnce, int threadsEach) {
        if (atOnce == 1) {
            OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            return new CpuClock(system::getProcessCpuTime, "processor time of this process");
        }
        return threadsEach == 1
                ? new CpuClock(
                        ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, "processor time of one thread")
                : null;
    }

    /** What was used since {@code startNanos}, in seconds. */
    public Measure secondsSince(long startNanos) {
        return Measure.measured((nanos.getAsLong() - startNanos) / 1e9, source);
    }
}
