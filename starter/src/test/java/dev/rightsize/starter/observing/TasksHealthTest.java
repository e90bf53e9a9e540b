package dev.rightsize.starter.observing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rightsize.core.catalogue.Delivery;
import dev.rightsize.core.catalogue.ModelKind;
import dev.rightsize.core.catalogue.ModelReference;
import dev.rightsize.core.routing.ModelState;
import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Requirements;
import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import dev.rightsize.starter.tasks.ServedTask;
import dev.rightsize.starter.tasks.TaskAnswer;
import dev.rightsize.starter.tasks.TaskInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TasksHealthTest {
    private static final ModelStatus READY = status("here", Place.SERVER, true, ModelState.READY);
    private static final ModelStatus FAILED =
            status("broken", Place.SERVER, true, new ModelState.Failed("it does not load", null));
    private static final ModelStatus NOT_ALLOWED = status("somebody", Place.REMOTE, false, ModelState.READY);

    @Test
    void up_while_one_model_that_may_run_is_ready() {
        assertThat(health(List.of(FAILED, READY)).getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void out_of_service_when_the_only_ready_one_may_not_have_the_data() {
        var health = health(List.of(FAILED, NOT_ALLOWED));
        assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.getDetails().get("sort"))
                .hasToString("{broken (SERVER)=failed: it does not load, somebody (REMOTE)=not for this task}");
    }

    private static org.springframework.boot.health.contributor.Health health(List<ModelStatus> models) {
        return new TasksHealth(List.of(new Sorting(models))).health();
    }

    private static ModelStatus status(String name, Place place, boolean mayRun, ModelState state) {
        var model = new ModelReference(name, "1.0.0", ModelKind.TASK_SPECIFIC, place);
        return new ModelStatus(model, Delivery.PRELOADED, mayRun, state);
    }

    private record Sorting(List<ModelStatus> models) implements ServedTask {
        @Override
        public Task task() {
            return Task.of("sort", TaskType.CLASSIFY, Requirements.NONE);
        }

        @Override
        public TaskAnswer ask(TaskInput input) {
            throw new IllegalStateException("Nobody asks it.");
        }
    }
}
