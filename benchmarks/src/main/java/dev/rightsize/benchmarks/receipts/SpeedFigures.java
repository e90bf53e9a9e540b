package dev.rightsize.benchmarks.receipts;

import dev.rightsize.benchmarks.engine.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What reading a receipt cost, failures left out of the medians.
 *
 * @param receipts how many were read
 * @param atOnce how many at a time
 * @param medianSeconds wall time of one receipt, from the file to the fields
 * @param p95Seconds the same, 95th percentile by nearest rank
 * @param secondsEach wall time of all receipts, divided by their number: smaller than the median if several run at once
 * @param cpuSecondsEach processor time of all threads and children, divided likewise
 * @param peakBytes most memory of this process, or of one child; null if unknown
 * @param inChild whether the memory is that of a child
 * @param stageSeconds median of the stages that the engine knows of
 */
record SpeedFigures(
        String engine,
        int receipts,
        int atOnce,
        double medianSeconds,
        double p95Seconds,
        double secondsEach,
        double cpuSecondsEach,
        @Nullable Long peakBytes,
        boolean inChild,
        Map<Stage, Double> stageSeconds) {
    private static final double NANOS = 1e9;

    static SpeedFigures of(
            String engine,
            int atOnce,
            List<TimedReading> readings,
            long wallNanos,
            long cpuNanos,
            @Nullable Long peak) {
        List<TimedReading> good = readings.stream()
                .filter(reading -> reading.result().error() == null)
                .toList();
        double[] walls = good.stream().mapToDouble(TimedReading::wallNanos).toArray();
        Long childPeak = good.stream()
                .map(reading -> reading.result().childPeakBytes())
                .filter(Objects::nonNull)
                .max(Long::compare)
                .orElse(null);
        return new SpeedFigures(
                engine,
                readings.size(),
                atOnce,
                quantile(walls, 0.5) / NANOS,
                quantile(walls, 0.95) / NANOS,
                wallNanos / NANOS / readings.size(),
                cpuNanos / NANOS / readings.size(),
                childPeak == null ? peak : childPeak,
                childPeak != null,
                stages(good));
    }

    /** The smallest value that at least this share of the values does not exceed; NaN of none. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, rank)];
    }

    private static Map<Stage, Double> stages(List<TimedReading> readings) {
        Map<Stage, Double> medians = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            double[] nanos = readings.stream()
                    .map(reading -> reading.result().stageNanos().get(stage))
                    .filter(Objects::nonNull)
                    .mapToDouble(Long::doubleValue)
                    .toArray();
            if (nanos.length > 0) {
                medians.put(stage, quantile(nanos, 0.5) / NANOS);
            }
        }
        return medians;
    }
}
