package dev.rightsize.starter.tasks;

import dev.rightsize.core.placement.Strategy;
import org.jspecify.annotations.Nullable;

/**
 * What a request gives a task.
 *
 * @param name what to call the input in messages
 * @param bytes the file, or the text as UTF-8
 * @param strategy in which order models are asked; null for the task's own
 */
public record TaskInput(String name, byte[] bytes, @Nullable Strategy strategy) {}
