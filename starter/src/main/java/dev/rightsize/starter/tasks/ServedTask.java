package dev.rightsize.starter.tasks;

import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.task.Task;
import java.util.List;

/** A task that is done over HTTP; every bean of this type is. Safe for use by threads. */
public interface ServedTask {
    /** What has to be done; its name is the last part of its address. */
    Task task();

    /** The models that may be asked, and how they are. */
    List<ModelStatus> models();

    /**
     * Does it.
     *
     * @throws TaskProblem if the input cannot be used, or nobody can answer now
     */
    TaskAnswer ask(TaskInput input);
}
