package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.ReadingEngine;
import dev.rightsize.learn.dataset.ReceiptTruth;
import dev.rightsize.learn.dataset.TruthSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures engines in one run, interleaved: they take turns over small blocks of receipts, and who begins alternates,
 * so that a slow moment of the machine hits all alike. Each is warmed up before.
 */
final class SpeedRun {
    private final TruthSet set;
    private final List<Lane> lanes = new ArrayList<>();
    private final int warmUp;

    /** @param set the receipts to read; at least one */
    SpeedRun(TruthSet set, List<ReadingEngine> engines, int warmUp) {
        this.set = set;
        this.warmUp = warmUp;
        engines.forEach(engine -> lanes.add(new Lane(engine)));
    }

    List<SpeedFigures> measure() {
        int steps = lanes.size()
                * (Math.min(warmUp, set.receipts().size()) + set.receipts().size());
        try (ProgressBar bar = ProgressBar.of("speed", steps)) {
            for (Lane lane : lanes) {
                lane.readings.read(set, set.first(warmUp).receipts(), reading -> bar.step());
            }
            int size =
                    lanes.stream().mapToInt(lane -> lane.engine.atOnce()).max().orElse(1);
            List<Lane> order = new ArrayList<>(lanes);
            for (int start = 0; start < set.receipts().size(); start += size) {
                int end = Math.min(set.receipts().size(), start + size);
                for (Lane lane : order) {
                    lane.measure(set, set.receipts().subList(start, end), bar);
                }
                Collections.reverse(order);
            }
            return lanes.stream().map(Lane::figures).toList();
        } finally {
            lanes.forEach(lane -> lane.readings.close());
        }
    }

    /** One engine and what it has used so far. */
    private static final class Lane {
        private final ReadingEngine engine;
        private final Readings readings;
        private final List<TimedReading> done = new ArrayList<>();
        private long wallNanos;
        private long cpuNanos;

        Lane(ReadingEngine engine) {
            this.engine = engine;
            readings = new Readings(engine);
        }

        void measure(TruthSet set, List<ReceiptTruth> block, ProgressBar bar) {
            long cpu = ProcessMeters.cpuNanos();
            long start = System.nanoTime();
            done.addAll(readings.read(set, block, reading -> bar.step()));
            wallNanos += System.nanoTime() - start;
            cpuNanos += ProcessMeters.cpuNanos() - cpu;
        }

        SpeedFigures figures() {
            return SpeedFigures.of(
                    engine.name(), engine.atOnce(), done, wallNanos, cpuNanos, ProcessMeters.peakBytes());
        }
    }
}
