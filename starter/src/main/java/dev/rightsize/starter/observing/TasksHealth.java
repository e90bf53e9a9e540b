package dev.rightsize.starter.observing;

import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.starter.tasks.ServedTask;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Up while each task has a model that may run and is ready. */
public final class TasksHealth implements HealthIndicator {
    private final List<ServedTask> tasks;

    public TasksHealth(List<ServedTask> tasks) {
        this.tasks = List.copyOf(tasks);
    }

    @Override
    public Health health() {
        boolean up = true;
        Map<String, Object> details = new LinkedHashMap<>();
        for (ServedTask task : tasks) {
            Map<String, String> states = new LinkedHashMap<>();
            boolean ready = false;
            for (ModelStatus model : task.models()) {
                states.put(
                        model.model().model() + " (" + model.model().place() + ")",
                        model.mayRun() ? model.state().text() : "not for this task");
                ready |= model.mayRun() && model.state().isReady();
            }
            details.put(task.task().name(), states);
            up &= ready;
        }
        return (up ? Health.up() : Health.outOfService()).withDetails(details).build();
    }
}
