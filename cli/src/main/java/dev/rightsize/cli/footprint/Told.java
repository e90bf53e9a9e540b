package dev.rightsize.cli.footprint;

import dev.rightsize.core.metering.Footprint;
import dev.rightsize.core.task.TaskType;
import org.jspecify.annotations.Nullable;

/**
 * An answer, or an ask that was described, and what it cost.
 *
 * @param name the file that was read, or what was described
 * @param servedBy who answered and where, in words
 * @param task what was done; null if the answer does not tell
 * @param tries how many attempts the footprint sums up
 */
record Told(String name, String servedBy, @Nullable TaskType task, int tries, Footprint footprint) {}
