package dev.rightsize.starter.tasks;

import dev.rightsize.core.task.Task;

/** Told about every request of a task; never about its input. */
public interface TaskListener {
    /** It was done, or no model was sure enough. */
    void answered(Task task, TaskAnswer answer);

    /** It was not done. */
    void refused(Task task, TaskProblem problem);
}
