package dev.rightsize.remote.answer;

import dev.rightsize.core.task.Task;
import dev.rightsize.core.task.TaskType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One label out of several. A label that differs from one of the task's in case or in white space around it alone is
 * taken for that one; any other is none.
 */
public final class LabelFormat implements AnswerFormat<String> {
    private static final String LABEL = "label";

    private final List<String> labels;
    private final String instructions;
    private final String schema;
    private final SchemaCheck check;

    /** @throws IllegalArgumentException if the task is none of {@code classify}, or its labels are not known yet */
    public LabelFormat(Task task) {
        labels = Outputs.of(task, TaskType.CLASSIFY);
        instructions = Prompts.text("classify-v1.txt").replace("{{labels}}", Prompts.bullets(labels));
        schema = Schemas.choice(LABEL, labels);
        check = new SchemaCheck(schema);
    }

    @Override
    public String name() {
        return "classify-v1";
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
    public Checked<String> check(JsonNode answer) {
        String label = known(answer.path(LABEL).stringValue(""));
        return label != null ? new Checked.Valid<>(label) : new Checked.Invalid<>(check.problems(answer));
    }

    private @Nullable String known(String text) {
        if (labels.contains(text)) {
            return text;
        }
        List<String> near = labels.stream()
                .filter(label -> label.equalsIgnoreCase(text.strip()))
                .toList();
        return near.size() == 1 ? near.get(0) : null;
    }
}
