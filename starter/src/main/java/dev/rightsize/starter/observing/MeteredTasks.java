package dev.rightsize.starter.observing;

import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.metering.Measure;
import dev.rightsize.core.routing.Answer;
import dev.rightsize.core.task.Task;
import dev.rightsize.starter.hub.HubListener;
import dev.rightsize.starter.tasks.TaskAnswer;
import dev.rightsize.starter.tasks.TaskListener;
import dev.rightsize.starter.tasks.TaskProblem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Metrics: {@code rightsize.task} (time; by task, outcome, model and place), {@code rightsize.task.cpu} (seconds), {@code
 * rightsize.task.refused} (by task and code), {@code rightsize.hub} (responses by status) and {@code rightsize.hub.sent}
 * (bytes). What is unknown of a footprint is not recorded, not even as 0.
 */
public final class MeteredTasks implements TaskListener, HubListener {
    private final MeterRegistry registry;

    public MeteredTasks(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void answered(Task task, TaskAnswer answer) {
        Answer<?> given = answer.result().answer();
        ModelReference model = given == null ? null : given.servedBy();
        Measure latency = answer.footprint().latencyMs();
        Timer.builder("rightsize.task")
                .tag("task", task.name())
                .tag("outcome", given == null ? "unsure" : "answered")
                .tag("model", model == null ? "none" : model.model())
                .tag("place", model == null ? "none" : model.place().name())
                .register(registry)
                .record(Duration.ofNanos(latency == null ? 0 : (long) (latency.value() * 1e6)));
        record("rightsize.task.cpu", "seconds", task, answer.footprint().cpuSeconds());
        record("rightsize.task.energy", "watt hours", task, answer.footprint().energyWh());
        record("rightsize.task.money", "US dollars", task, answer.footprint().moneyUsd());
    }

    @Override
    public void refused(Task task, TaskProblem problem) {
        Counter.builder("rightsize.task.refused")
                .tag("task", task.name())
                .tag("code", problem.code())
                .register(registry)
                .increment();
    }

    @Override
    public void answered(int status, long bytes) {
        Counter.builder("rightsize.hub")
                .tag("status", Integer.toString(status))
                .register(registry)
                .increment();
        Counter.builder("rightsize.hub.sent")
                .baseUnit("bytes")
                .register(registry)
                .increment(bytes);
    }

    private void record(String name, String unit, Task task, @Nullable Measure measure) {
        if (measure != null) {
            DistributionSummary.builder(name)
                    .baseUnit(unit)
                    .tag("task", task.name())
                    .register(registry)
                    .record(measure.value());
        }
    }
}
