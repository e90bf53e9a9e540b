package dev.rightsize.local.metering;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.task.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Meters pieces of work on this machine: by the processors' counters of energy where they can be read and the work is long
 * enough for them, else by its processor time. Safe for use by threads.
 *
 * <pre>{@code
 * MachineMeter meter = MachineMeter.of(System.getenv(), 1, 4); // one piece at once, by up to four threads
 * MachineMeter.Running running = meter.start(5);
 * work();
 * Footprint footprint = running.end(Place.DEVICE);
 * }</pre>
 */
public final class MachineMeter {
    /** The counters tick about once in a millisecond: of less than this they say too little. */
    private static final double LEAST_SECONDS = 0.2;
    /** From this share of the machine's processor time on, what was counted is taken to be ours. */
    private static final double ALONE = 0.95;

    private static final Measure NOTHING_SENT = Measure.measured(0, "no network call on this path");

    private final @Nullable CpuClock cpu;
    private final @Nullable EnergyCounter counter;
    private final BusyClock busy;
    private final ProcessorPower power;
    private final Electricity electricity;

    MachineMeter(
            @Nullable CpuClock cpu,
            @Nullable EnergyCounter counter,
            BusyClock busy,
            ProcessorPower power,
            Electricity electricity) {
        this.cpu = cpu;
        this.counter = counter;
        this.busy = busy;
        this.power = power;
        this.electricity = electricity;
    }

    /**
     * A meter for work of which {@code atOnce} pieces are done at once, each by up to {@code threadsEach} threads. Where
     * both are more than one their costs cannot be told apart, and are unknown.
     *
     * @param environment settings: {@code RIGHTSIZE_TDP_WATTS}, {@code RIGHTSIZE_ZONE}, {@code RIGHTSIZE_USD_PER_KWH}
     * @throws IllegalArgumentException if one of them cannot be understood
     */
    public static MachineMeter of(Map<String, String> environment, int atOnce, int threadsEach) {
        return new MachineMeter(
                CpuClock.of(atOnce, threadsEach),
                EnergyCounter.ofThisMachine(),
                BusyClock.OF_THIS_MACHINE,
                ProcessorPower.of(environment, Runtime.getRuntime().availableProcessors()),
                Electricity.of(environment));
    }

    /**
     * Work begins; called by the thread that does it.
     *
     * @param maxSeconds how long it may take; what is too short for the counters is not slowed down by reading them
     */
    public Running start(double maxSeconds) {
        return new Running(maxSeconds >= LEAST_SECONDS);
    }

    /** What work will cost at the most that takes up to so much processor time. */
    public Footprint atMost(double cpuSeconds, Place place) {
        Measure time = Measure.estimated(0, cpuSeconds / 2, cpuSeconds, "the most that it may take");
        Measure most = power.energyWh(cpuSeconds);
        Measure energy = Measure.estimated(0, most.value() / 2, most.high(), most.source());
        return footprint(null, time, energy, place);
    }

    private Footprint footprint(
            @Nullable Measure latency, @Nullable Measure cpuSeconds, @Nullable Measure energy, Place place) {
        Measure sent = place == Place.DEVICE ? NOTHING_SENT : null; // a server does not know how its input came
        return energy == null
                ? new Footprint(latency, cpuSeconds, sent, null, null, null, null, null, null)
                : new Footprint(
                        latency,
                        cpuSeconds,
                        sent,
                        energy,
                        electricity.co2eGrams(energy),
                        null,
                        null,
                        electricity.offSiteWaterMl(energy),
                        electricity.tariff().usd(energy));
    }

    /** A piece of work that is under way. */
    public final class Running {
        private final long startNanos = System.nanoTime();
        private final long cpuStartNanos;
        private final EnergyCounter.@Nullable Reading counterStart;
        private final @Nullable Double busyStart;

        private Running(boolean longEnough) {
            boolean counts = longEnough && counter != null && cpu != null;
            cpuStartNanos = cpu == null ? 0 : cpu.nanos().getAsLong();
            busyStart = counts ? busy.seconds() : null;
            counterStart = counts && counter != null ? counter.read() : null;
        }

        /**
         * It has ended; called by the same thread.
         *
         * @param place where this machine is, seen from the user
         */
        public Footprint end(Place place) {
            double seconds = (System.nanoTime() - startNanos) / 1e9;
            Measure latency = Measure.measured(1e3 * seconds, "System.nanoTime");
            Measure cpuSeconds = cpu == null ? null : cpu.secondsSince(cpuStartNanos);
            return footprint(latency, cpuSeconds, cpuSeconds == null ? null : energy(seconds, cpuSeconds), place);
        }

        private Measure energy(double seconds, Measure cpuSeconds) {
            Measure counted = seconds < LEAST_SECONDS ? null : counted(cpuSeconds.value());
            return counted == null ? power.energyWh(cpuSeconds) : counted;
        }

        private @Nullable Measure counted(double cpuSeconds) {
            EnergyCounter.Reading now = counter == null ? null : counter.read();
            Double busyNow = busy.seconds();
            if (counter == null || counterStart == null || now == null || busyStart == null || busyNow == null) {
                return null;
            }
            double all = counter.wattHours(counterStart, now);
            double share = Math.min(1, cpuSeconds / Math.max(1e-3, busyNow - busyStart));
            return share >= ALONE
                    ? Measure.measured(all, counter.source() + ", the whole machine's")
                    : Measure.estimated(
                            all * share, all * share, all, counter.source() + " × our share of processor time");
        }
    }
}
