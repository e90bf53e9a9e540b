package dev.rightsize.learn.compare;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.task.Place;
import dev.rightsize.local.metering.MachineMeter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What answers of a classifier cost on this machine. */
public final class LocalCosts {
    private static final double ENOUGH_SECONDS = 0.5;
    private static final double AT_MOST_SECONDS = 5;
    private static final int ENOUGH_ANSWERS = 100;

    private final MachineMeter meter;

    /** @param environment settings of {@link MachineMeter}: the processor's power, its electricity */
    public LocalCosts(Map<String, String> environment) {
        meter = MachineMeter.of(environment, 1, Runtime.getRuntime().availableProcessors());
    }

    record Timed(Latencies latency, Footprint perAnswer) {}

    /**
     * Asks again what was asked before, for half a second or a hundred answers, whichever takes longer, but not for more
     * than five seconds: single answers are shorter than the ticks of a processor's clock.
     */
    Timed time(LocalClassifier classifier, List<GoldRow> rows) {
        long[] nanos = new long[ENOUGH_ANSWERS];
        int answers = 0;
        MachineMeter.Running running = meter.start(AT_MOST_SECONDS);
        long start = System.nanoTime();
        double spent = 0;
        while (spent < AT_MOST_SECONDS && (spent < ENOUGH_SECONDS || answers < ENOUGH_ANSWERS)) {
            if (answers == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * nanos.length);
            }
            long before = System.nanoTime();
            classifier.answer(rows.get(answers % rows.size()).text());
            nanos[answers++] = System.nanoTime() - before;
            spent = (System.nanoTime() - start) / 1e9;
        }
        Footprint all = running.end(Place.DEVICE);
        return new Timed(Latencies.ofNanos(Arrays.copyOf(nanos, answers)), all.times(1.0 / answers));
    }
}
