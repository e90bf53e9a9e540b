package dev.rightsize.remote.answer;

import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;

/** What a task wants to be told. */
final class Outputs {
    private Outputs() {}

    static List<String> of(Task task, TaskType type) {
        String what = type == TaskType.CLASSIFY ? "labels" : "fields";
        if (task.type() != type) {
            throw new IllegalArgumentException("Task '" + task.name() + "' is of type '"
                    + task.type().label() + "', but '" + type.label() + "' was expected.");
        }
        if (task.outputs().isEmpty()) {
            throw new IllegalArgumentException("Task '" + task.name() + "' names no " + what
                    + ", and a language model has to be told them. Add them: task.withOutputs(List.of(\"…\", \"…\")).");
        }
        return task.outputs();
    }
}
