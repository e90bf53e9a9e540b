package dev.rightsize.core.catalogue;

import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * How long a model takes for one input.
 *
 * @param task what it was doing
 * @param place where it ran
 * @param ms milliseconds an input, warm
 * @param cpuMs processor time an input, over all threads, in milliseconds; null if unknown
 * @param machine on what: processor, threads; {@code API} where only the caller's clock is known
 */
public record Latency(
        TaskType task, Place place, Figure ms, @Nullable Figure cpuMs, String machine) {
    public Latency {
        Facts.checkNotBlank("machine", machine);
    }
}
