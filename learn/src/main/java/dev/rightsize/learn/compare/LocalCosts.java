package dev.rightsize.learn.compare;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.metering.Grid;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.metering.ProcessorEnergy;
import dev.rightsize.core.metering.Range;
import dev.rightsize.core.metering.Tariff;
import dev.rightsize.local.metering.CpuClock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** What answers of a classifier cost on this machine: its clock and processor time are read, energy is estimated. */
public final class LocalCosts {
    private static final long ENOUGH_NANOS = 500_000_000;
    private static final long AT_MOST_NANOS = 5_000_000_000L;
    private static final int ENOUGH_ANSWERS = 100;

    private final Grid grid;

    /** @param grid the electricity of this machine */
    public LocalCosts(Grid grid) {
        this.grid = grid;
    }

    record Timed(Latencies latency, Footprint perAnswer) {}

    /**
     * Asks again what was asked before, for half a second or a hundred answers, whichever takes longer, but not for more
     * than five seconds: single answers are shorter than the ticks of a processor's clock.
     */
    Timed time(LocalClassifier classifier, List<GoldRow> rows) {
        CpuClock cpu = Objects.requireNonNull(CpuClock.of(1, 1));
        long[] nanos = new long[ENOUGH_ANSWERS];
        int answers = 0;
        long startCpu = cpu.nanos().getAsLong();
        long start = System.nanoTime();
        long spent = 0;
        while (spent < AT_MOST_NANOS && (spent < ENOUGH_NANOS || answers < ENOUGH_ANSWERS)) {
            if (answers == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            long before = System.nanoTime();
            classifier.answer(rows.get(answers % rows.size()).text());
            nanos[answers++] = System.nanoTime() - before;
            spent = System.nanoTime() - start;
        }
        Measure all = cpu.secondsSince(startCpu);
        return new Timed(
                Latencies.ofNanos(Arrays.copyOf(nanos, answers)),
                footprint(all.times(1.0 / answers), spent / 1e6 / answers));
    }

    private Footprint footprint(Measure cpuSeconds, double latencyMs) {
        Measure energy = ProcessorEnergy.unknownServerWh(Range.of(cpuSeconds.value()));
        return new Footprint(
                Measure.measured(latencyMs, "clock of this machine"),
                cpuSeconds,
                Measure.measured(0, "no network call on this path"),
                energy,
                grid.co2eGrams(energy),
                null,
                null,
                grid.offSiteWaterMl(energy),
                Tariff.EU_BUSINESS.usd(energy));
    }
}
