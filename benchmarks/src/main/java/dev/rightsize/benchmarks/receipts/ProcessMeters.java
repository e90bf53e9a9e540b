package dev.rightsize.benchmarks.receipts;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What this process and its ended children have used so far. */
public final class ProcessMeters {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    /** Linux counts in hundredths of a second here, whatever the kernel's own clock. */
    private static final long TICK_NANOS = 10_000_000;
    /** Fields of {@code /proc/self/stat} after the name: 3 is the first, 16 and 17 are the children's times. */
    private static final int CHILD_USER = 16 - 3;

    private static final int CHILD_SYSTEM = 17 - 3;

    private ProcessMeters() {}

    /** Processor time of all threads of this process and of the children that have ended, in nanoseconds. */
    public static long cpuNanos() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return system.getProcessCpuTime() + childCpuNanos();
    }

    /** The most memory that this process ever had resident, in bytes; null on systems that do not tell. */
    public static @Nullable Long peakBytes() {
        try {
            Matcher peak = PEAK.matcher(Files.readString(STATUS));
            return peak.find() ? Long.parseLong(peak.group(1)) * 1024 : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static long childCpuNanos() {
        try {
            String stat = Files.readString(STAT);
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            return (Long.parseLong(fields[CHILD_USER]) + Long.parseLong(fields[CHILD_SYSTEM])) * TICK_NANOS;
        } catch (IOException e) {
            return 0; // no /proc: children go uncounted
        }
    }
}
