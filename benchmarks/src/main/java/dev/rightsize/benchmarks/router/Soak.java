package dev.rightsize.benchmarks.router;

import com.sun.management.ThreadMXBean;
import dev.rightsize.core.routing.Router;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Many asks one after the other: what each allocates, and what stays. */
final class Soak {
    private static final int STEPS = 10;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /**
     * What was seen up to a moment.
     *
     * @param cpuNanosEach processor time of one ask since the moment before, which a loaded machine does not stretch
     * @param allocatedEach bytes that one ask allocated since the moment before
     * @param liveBytes bytes in use after a full collection
     */
    record Seen(long asks, double cpuNanosEach, double allocatedEach, long liveBytes) {}

    List<Seen> run(Router<String, String> router, long asks, Consumer<Seen> told) {
        List<Seen> all = new ArrayList<>();
        for (int step = 1; step <= STEPS; step++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            long cpuBefore = threads.getCurrentThreadCpuTime();
            long each = asks / STEPS;
            for (long i = 0; i < each; i++) {
                if (router.ask("mail").answer() == null) {
                    throw new IllegalStateException("A ready model did not answer. Please report it.");
                }
            }
            double cpu = (threads.getCurrentThreadCpuTime() - cpuBefore) / (double) each;
            double allocated = (threads.getCurrentThreadAllocatedBytes() - before) / (double) each;
            Seen seen = new Seen(step * each, cpu, allocated, liveBytes());
            told.accept(seen);
            all.add(seen);
        }
        return all;
    }

    private static long liveBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
