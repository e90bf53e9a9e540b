package dev.rightsize.local.metering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Processor time of the whole machine, by the first line of Linux' {@code /proc/stat}. Safe for use by threads. */
record BusyClock(Path file) {
    static final BusyClock OF_THIS_MACHINE = new BusyClock(Path.of("/proc/stat"));

    /** {@code USER_HZ}, which is 100 on all platforms that Java runs on. */
    private static final double TICKS_A_SECOND = 100;
    /** user, nice, system, irq, softirq, steal; the others are waiting, or are counted in these. */
    private static final int[] BUSY = {1, 2, 3, 6, 7, 8};

    /** What was used by all processes since the machine started, in seconds; null if that cannot be read. */
    @Nullable
    Double seconds() {
        try (var lines = Files.lines(file)) {
            String[] columns = lines.findFirst().orElse("").split("\\s+");
            return columns.length <= 8 || !columns[0].equals("cpu") ? null : sum(columns) / TICKS_A_SECOND;
        } catch (IOException | NumberFormatException e) {
            return null;
        }
    }

    private static double sum(String[] columns) {
        long ticks = 0;
        for (int column : BUSY) {
            ticks += Long.parseLong(columns[column]);
        }
        return ticks;
    }
}
