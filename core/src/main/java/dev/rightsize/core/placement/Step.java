package dev.rightsize.core.placement;

import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.task.Modality;
import dev.rightsize.core.task.TaskType;

/**
 * One of the tasks into which a task is split; each has a model of its own, and may be replaced on its own.
 *
 * @param type what has to be done
 * @param input what it is given
 * @param kind the smallest kind of model for it
 */
public record Step(TaskType type, Modality input, ModelKind kind) {
    /** In words: {@code OCR}. */
    public String label() {
        return Words.of(type, input);
    }
}
