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
 * @param tickNanos in which steps it counts, in nanoseconds
 */
public record CpuClock(LongSupplier nanos, String source, long tickNanos) {
    /** Java asks Linux for the time of a process in hundredths of a second. */
    private static final long PROCESS_TICK_NANOS = 10_000_000;
    /** From so many steps on, one more or less is no matter. */
    private static final int MANY = 10;

    /** A clock that counts every nanosecond. */
    public CpuClock(LongSupplier nanos, String source) {
        this(nanos, source, 1);
    }

    /**
     * The clock for work of which {@code atOnce} pieces are done at once, each by {@code threadsEach} threads: the
     * thread's own where each is done by the thread that asks for it, all of the process where there is one piece only.
     *
     * @return null where their times cannot be told apart
     */
    public static @Nullable CpuClock of(int atOnce, int threadsEach) {
        if (threadsEach == 1) {
            return new CpuClock(
                    ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime, "processor time of one thread");
        }
        if (atOnce > 1) {
            return null;
        }
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new CpuClock(system::getProcessCpuTime, "processor time of this process", PROCESS_TICK_NANOS);
    }

    /** What was used since {@code startNanos}, in seconds; measured if it is many of the clock's steps, else within one. */
    public Measure secondsSince(long startNanos) {
        long used = nanos.getAsLong() - startNanos;
        return used >= MANY * tickNanos || tickNanos == 1
                ? Measure.measured(used / 1e9, source)
                : Measure.estimated(
                        Math.max(0, used - tickNanos) / 1e9,
                        used / 1e9,
                        (used + tickNanos) / 1e9,
                        source + ", counted in steps of " + tickNanos / 1_000_000 + " ms");
    }
}
