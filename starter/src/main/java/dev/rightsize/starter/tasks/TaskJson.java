package dev.rightsize.starter.tasks;

import dev.rightsize.core.routing.ModelStatus;
import dev.rightsize.core.task.Place;
import dev.rightsize.core.task.Task;
import java.util.Collection;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Tasks and their models as JSON. */
final class TaskJson {
    private TaskJson() {}

    /** {@code {"tasks": […]}}. */
    static ObjectNode list(Collection<ServedTask> tasks) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("tasks");
        tasks.forEach(task -> array.add(of(task)));
        return json;
    }

    /** {@code {"name", "type", "input", "sensitive", "places", "outputs", "models": [{"model", "place", "state", …}]}}. */
    static ObjectNode of(ServedTask served) {
        Task task = served.task();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", task.name()).put("type", task.type().label());
        json.put("input", task.input().name().toLowerCase(Locale.ROOT));
        json.put("sensitive", task.requirements().sensitive());
        ArrayNode places = json.putArray("places");
        task.requirements().allowedPlaces().stream().map(Place::name).forEach(places::add);
        if (!task.outputs().isEmpty()) {
            ArrayNode outputs = json.putArray("outputs");
            task.outputs().forEach(outputs::add);
        }
        ArrayNode models = json.putArray("models");
        served.models().forEach(model -> put(models.addObject(), model));
        return json;
    }

    private static void put(ObjectNode json, ModelStatus status) {
        json.put("model", status.model().model()).put("version", status.model().version());
        json.put("kind", status.model().kind().name());
        json.put("place", status.model().place().name());
        json.put("delivery", status.delivery().name());
        json.put("mayRun", status.mayRun()).put("state", status.state().text());
    }
}
