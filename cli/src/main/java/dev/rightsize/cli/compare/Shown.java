package dev.rightsize.cli.compare;

import dev.rightsize.cli.layout.Figures;
import dev.rightsize.core.catalogue.Figure;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.learn.compare.Comparison;
import dev.rightsize.learn.compare.Latencies;
import dev.rightsize.learn.compare.Score;
import dev.rightsize.learn.compare.Trial;
import dev.rightsize.learn.statistics.Interval;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures of a comparison as people read them, in text and page alike. */
final class Shown {
    private static final int SAMPLE = 1_000;
    private static final double LEAST = 0.0001;
    private static final double LEAST_MS = 0.001;

    private Shown() {}

    /** {@code 70.3 (69.3…71.4)}, in per cent. */
    static String percent(Interval interval) {
        return String.format(
                Locale.ROOT, "%.1f (%.1f…%.1f)", 100 * interval.value(), 100 * interval.low(), 100 * interval.high());
    }

    /** How probable the difference to the best is by chance; {@code best} for the best itself. */
    static String chance(Score score) {
        Double probability = score.probability();
        return probability == null
                ? "best"
                : probability < 0.001 ? "<0.001" : String.format(Locale.ROOT, "%.3f", probability);
    }

    /** {@code 0.02 / 0.05 ms}: median and 95th percentile. */
    static String latency(@Nullable Latencies latency) {
        return latency == null ? "?" : ms(latency.medianMs()) + " / " + ms(latency.p95Ms());
    }

    private static String ms(double ms) {
        return ms < LEAST_MS ? "<" + Figures.exact(LEAST_MS) : Figures.rounded(ms);
    }

    /** Of a thousand answers. */
    static String thousand(@Nullable Measure measure) {
        return measure != null && measure.low() > 0 && SAMPLE * measure.high() < LEAST
                ? "<" + Figures.exact(LEAST)
                : Figures.measure(measure, SAMPLE, LEAST);
    }

    static String bytes(Trial trial) {
        Figure bytes = trial.card().bytes();
        return bytes == null ? "" : size(bytes.value());
    }

    /** What leaves the user's device a text. */
    static String sent(Trial trial) {
        Measure sent = trial.perAnswer().bytesLeftDevice();
        return sent == null ? "?" : Figures.rounded(sent.value());
    }

    static String kind(ModelKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ').replace("task specific", "task-specific");
    }

    /** {@code →} is to be taken, {@code ✗} is ruled out. */
    static String mark(Comparison comparison, Score score) {
        return score.equals(comparison.recommended()) ? "→" : score.isPossible() ? "" : "✗";
    }

    private static String size(double bytes) {
        return bytes < 1_000 ? Figures.rounded(bytes) + " B" : Figures.bytes(bytes);
    }
}
