package dev.rightsize.core.task;

import java.util.List;

/**
 * What has to be done.
 *
 * <pre>{@code
 * Task task = Task.of("route-mail", TaskType.CLASSIFY, Requirements.NONE).withOutputs(List.of("invoice", "complaint"));
 * }</pre>
 *
 * @param name your own name for it: {@code route-mail}
 * @param type what kind of work it is
 * @param input what it is given
 * @param outputs the labels to choose from ({@link TaskType#CLASSIFY}) or the fields to fill ({@link
 *     TaskType#EXTRACT}); empty if not known yet, and for all others
 * @param requirements what it demands
 */
public record Task(String name, TaskType type, Modality input, List<String> outputs, Requirements requirements) {
    /** @throws IllegalArgumentException if the parts do not go together */
    public Task {
        outputs = List.copyOf(outputs);
        if (name.isBlank()) {
            throw new IllegalArgumentException("A task's 'name' is empty. Give it one, such as 'route-mail'.");
        }
        if (!type.inputs().contains(input)) {
            throw new IllegalArgumentException("Task '" + name + "': '" + type.label() + "' is not given " + input
                    + " but " + type.inputs() + ".");
        }
        boolean takesOutputs = type == TaskType.CLASSIFY || type == TaskType.EXTRACT;
        if (!takesOutputs && !outputs.isEmpty()) {
            throw new IllegalArgumentException("Task '" + name + "': '" + type.label() + "' has no labels or fields to"
                    + " choose, but 'outputs' names " + outputs + ". Leave them out, or use 'classify' or 'extract'.");
        }
        if (outputs.stream().distinct().count() < outputs.size()) {
            throw new IllegalArgumentException("Task '" + name + "': 'outputs' names one twice: " + outputs + ".");
        }
        if (type == TaskType.CLASSIFY && outputs.size() == 1) {
            throw new IllegalArgumentException("Task '" + name + "': with '" + outputs.get(0)
                    + "' as the only label there is nothing to choose. Name at least two labels.");
        }
    }

    /** A task of the usual input of its type; labels or fields are not known yet. */
    public static Task of(String name, TaskType type, Requirements requirements) {
        return new Task(name, type, type.inputs().get(0), List.of(), requirements);
    }

    /** The same task with another input. */
    public Task withInput(Modality value) {
        return new Task(name, type, value, outputs, requirements);
    }

    /** The same task with labels or fields. */
    public Task withOutputs(List<String> value) {
        return new Task(name, type, input, value, requirements);
    }
}
