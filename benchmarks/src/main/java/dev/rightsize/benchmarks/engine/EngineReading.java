package dev.rightsize.benchmarks.engine;

import dev.rightsize.reading.layout.Page;
import dev.rightsize.reading.receipt.Reading;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an engine made of one picture.
 *
 * @param reading null if it failed
 * @param page the text as it was read; null if it failed before
 * @param error why it failed, in plain words; null if it did not
 * @param stageNanos wall time of the stages that the engine knows of
 * @param childPeakBytes peak memory of the process that was started for this picture; null if none was
 */
public record EngineReading(
        @Nullable Reading reading,
        @Nullable Page page,
        @Nullable String error,
        Map<Stage, Long> stageNanos,
        @Nullable Long childPeakBytes) {
    public EngineReading {
        stageNanos = Map.copyOf(stageNanos);
    }

    /** A reading in this process. */
    public static EngineReading of(Reading reading, Page page, Map<Stage, Long> stageNanos) {
        return new EngineReading(reading, page, null, stageNanos, null);
    }

    /** A failure that says why. */
    public static EngineReading failed(String error) {
        return new EngineReading(null, null, error, Map.of(), null);
    }
}
