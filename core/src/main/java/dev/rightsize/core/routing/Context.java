package dev.rightsize.core.routing;

import dev.rightsize.core.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What a model should know beside its input.
 *
 * @param task what the answer is for
 * @param timeoutMs after how many milliseconds nobody waits for it any more; null if somebody always does
 * @param cancellation tells when nobody waits any more: stop working, close the connection
 */
public record Context(Task task, @Nullable Long timeoutMs, Cancellation cancellation) {}
