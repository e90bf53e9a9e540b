package dev.rightsize.remote.answer;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Schemas that depend on the task. */
final class Schemas {
    private Schemas() {}

    /** An object whose only member is one of {@code choices}. */
    static String choice(String name, List<String> choices) {
        ObjectNode schema = object(List.of(name));
        ObjectNode member = schema.putObject("properties").putObject(name).put("type", "string");
        choices.forEach(member.putArray("enum")::add);
        return schema.toString();
    }

    /** An object whose members are texts or null. */
    static String texts(List<String> names) {
        ObjectNode schema = object(names);
        ObjectNode properties = schema.putObject("properties");
        names.forEach(name ->
                properties.putObject(name).putArray("type").add("string").add("null"));
        return schema.toString();
    }

    private static ObjectNode object(List<String> required) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        required.forEach(schema.putArray("required")::add);
        return schema.put("additionalProperties", false);
    }
}
