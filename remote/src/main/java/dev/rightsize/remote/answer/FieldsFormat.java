package dev.rightsize.remote.answer;

import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Texts for named fields, in the task's order; one that was not found has no entry. */
public final class FieldsFormat implements AnswerFormat<Map<String, String>> {
    private final List<String> fields;
    private final String instructions;
    private final String schema;
    private final SchemaCheck check;

    /** @throws IllegalArgumentException if the task is none of {@code extract}, or its fields are not known yet */
    public FieldsFormat(Task task) {
        fields = Outputs.of(task, TaskType.EXTRACT);
        instructions = Prompts.text("extract-v1.txt").replace("{{fields}}", Prompts.bullets(fields));
        schema = Schemas.texts(fields);
        check = new SchemaCheck(schema);
    }

    @Override
    public String name() {
        return "extract-v1";
    }

    @Override
    public String instructions() {
        return instructions;
    }

    @Override
    public String schema() {
        return schema;
    }

    @Override
    public Checked<Map<String, String>> check(JsonNode answer) {
        List<String> problems = check.problems(answer);
        return problems.isEmpty() ? new Checked.Valid<>(found(answer)) : new Checked.Invalid<>(problems);
    }

    private Map<String, String> found(JsonNode answer) {
        Map<String, String> found = new LinkedHashMap<>();
        for (String field : fields) {
            String text = answer.path(field).stringValue("").strip();
            if (!text.isEmpty()) {
                found.put(field, text);
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
