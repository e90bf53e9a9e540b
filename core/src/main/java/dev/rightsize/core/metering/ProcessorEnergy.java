package dev.rightsize.core.metering;

/**
 * Energy of processors and memory where no counter can be read, by the methods of CodeCarbon 3.3.0 (mlco2/codecarbon,
 * MIT) and, for virtual machines, Cloud Carbon Footprint (Apache-2.0). All in watts, for use by whoever reads the clocks.
 */
public final class ProcessorEnergy {
    /** Power of one thread of a processor that is not known. */
    public static final double UNKNOWN_WATTS_A_THREAD = 4;
    /** Power of one thread of a server of unknown make; see {@link #unknownServerWh}. */
    public static final Range UNKNOWN_SERVER_WATTS =
            new Range(0.68, UNKNOWN_WATTS_A_THREAD, 2 * UNKNOWN_WATTS_A_THREAD);
    /** Memory of a cloud's machine. */
    public static final double KWH_A_GB_HOUR = 0.000392;

    private static final double IDLE_SHARE = 0.1;

    private ProcessorEnergy() {}

    /**
     * Power that one process is charged with.
     *
     * @param designWatts thermal design power of the processor
     * @param cpuSeconds processor time of the process, over all threads
     * @param wallSeconds the time in which it was spent
     * @param logicalProcessors how many threads the processor has
     */
    public static double processWatts(
            double designWatts, double cpuSeconds, double wallSeconds, int logicalProcessors) {
        return designWatts * (cpuSeconds / wallSeconds) / logicalProcessors;
    }

    /** Power of the whole processor at a load from 0 to 1. */
    public static double machineWatts(double designWatts, double load) {
        return designWatts * (IDLE_SHARE + (1 - IDLE_SHARE) * load * load * load);
    }

    /** Power of the memory of a server or desktop with so many modules. */
    public static double memoryWatts(int modules) {
        return Math.max(10, 5.0 * modules);
    }

    /** Power of the memory of an ARM machine with so many modules. */
    public static double armMemoryWatts(int modules) {
        return Math.max(3, 1.5 * modules);
    }

    /**
     * Energy of processor time on a server of unknown make, in watt hours: 4 W a thread (CodeCarbon), at least what an
     * idle thread of a cloud takes (0.68 W, Cloud Carbon Footprint), at most twice the central figure (our assumption).
     */
    public static Measure unknownServerWh(Range cpuSeconds) {
        return cpuSeconds.times(UNKNOWN_SERVER_WATTS).times(1 / 3600.0).estimated("processor time × 0.68…8 W a thread");
    }

    /** Memory of a cloud's machine, in watt hours. */
    public static double cloudMemoryWh(double gigabytes, double hours) {
        return 1000 * KWH_A_GB_HOUR * gigabytes * hours;
    }
}
