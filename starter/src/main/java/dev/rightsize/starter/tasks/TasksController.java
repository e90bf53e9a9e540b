package dev.rightsize.starter.tasks;

import dev.rightsize.core.task.Task;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET /tasks}, {@code GET /tasks/{task}}, {@code POST /tasks/{task}}. What it throws becomes a problem elsewhere. */
@RestController
@RequestMapping("${rightsize.tasks.path:/tasks}")
public final class TasksController {
    private final Map<String, ServedTask> tasks = new TreeMap<>();
    private final List<TaskListener> listeners;
    private final TaskRequests requests;

    /** @param maxBytes how large an upload may be */
    public TasksController(List<ServedTask> tasks, List<TaskListener> listeners, long maxBytes) {
        tasks.forEach(task -> this.tasks.put(task.task().name(), task));
        this.listeners = List.copyOf(listeners);
        requests = new TaskRequests(maxBytes);
    }

    @GetMapping
    ResponseEntity<String> list() {
        return json(TaskJson.list(tasks.values()));
    }

    @GetMapping("/{task}")
    ResponseEntity<String> describe(@PathVariable("task") String name) {
        return json(TaskJson.of(task(name)));
    }

    @PostMapping("/{task}")
    ResponseEntity<String> ask(@PathVariable("task") String name, HttpServletRequest request) throws IOException {
        ServedTask task = task(name);
        try {
            TaskAnswer answer = task.ask(requests.read(request, task.task().input()));
            listeners.forEach(listener -> listener.answered(task.task(), answer));
            return json(answer.json());
        } catch (TaskProblem problem) {
            tell(task.task(), problem);
            throw problem;
        }
    }

    private void tell(Task task, TaskProblem problem) {
        listeners.forEach(listener -> listener.refused(task, problem));
    }

    private ServedTask task(String name) {
        @Nullable ServedTask task = tasks.get(name);
        if (task == null) {
            throw new TaskProblem(
                    404,
                    "unknown-task",
                    "Unknown task",
                    "There is no such task here. There is " + tasks.keySet() + ".");
        }
        return task;
    }

    /** Answers are about what somebody sent, so nobody keeps them. */
    private static ResponseEntity<String> json(ObjectNode json) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(json.toString());
    }
}
