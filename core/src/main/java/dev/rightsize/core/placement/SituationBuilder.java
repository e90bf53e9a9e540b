package dev.rightsize.core.placement;

import dev.rightsize.core.task.Device;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import org.jspecify.annotations.Nullable;

/** Collects the answers for a {@link Situation}. Not safe for use by threads. */
public final class SituationBuilder {
    private final Task task;
    private Complexity complexity;
    private @Nullable Integer formFields;
    private @Nullable Integer examples;
    private boolean textInPicture;
    private @Nullable Connectivity connectivity;
    private @Nullable Bandwidth bandwidth;
    private @Nullable Power power;
    private Device device = Device.PHONE;
    private String zone;
    private Workload workload;

    SituationBuilder(Task task, String zone) {
        this.task = task;
        this.zone = zone;
        this.complexity = task.type() == TaskType.GENERATE ? Complexity.OPEN : Complexity.NARROW;
        this.textInPicture = task.type() != TaskType.CLASSIFY;
        this.workload = Workload.usual(task);
    }

    /** Unless said: {@link Complexity#OPEN} for free text, else {@link Complexity#NARROW}. */
    public SituationBuilder complexity(Complexity value) {
        complexity = value;
        return this;
    }

    public SituationBuilder formFields(@Nullable Integer value) {
        formFields = value;
        return this;
    }

    public SituationBuilder examples(@Nullable Integer value) {
        examples = value;
        return this;
    }

    /** Unless said: yes, but for the classification of pictures. */
    public SituationBuilder textInPicture(boolean value) {
        textInPicture = value;
        return this;
    }

    public SituationBuilder connectivity(@Nullable Connectivity value) {
        connectivity = value;
        return this;
    }

    public SituationBuilder bandwidth(@Nullable Bandwidth value) {
        bandwidth = value;
        return this;
    }

    public SituationBuilder power(@Nullable Power value) {
        power = value;
        return this;
    }

    /** Unless said: a phone. */
    public SituationBuilder device(Device value) {
        device = value;
        return this;
    }

    /** Unless said: the world's average. */
    public SituationBuilder zone(String value) {
        zone = value;
        return this;
    }

    /** Unless said: {@link Workload#usual}. */
    public SituationBuilder workload(Workload value) {
        workload = value;
        return this;
    }

    /** @throws IllegalArgumentException if answers contradict each other */
    public Situation build() {
        return new Situation(
                task,
                complexity,
                formFields,
                examples,
                textInPicture,
                connectivity,
                bandwidth,
                power,
                device,
                zone,
                workload);
    }
}
