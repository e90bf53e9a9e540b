package dev.rightsize.remote.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks JSON against a schema. It knows the part of JSON Schema that all providers hold their models to: {@code type},
 * {@code properties}, {@code required}, {@code additionalProperties: false}, {@code items}, {@code enum}, {@code
 * description}. Safe for use by threads.
 *
 * <pre>{@code
 * new SchemaCheck("{\"type\": \"object\", …}").problems(answer); // [/total must be a number or null but is a text.]
 * }</pre>
 */
public final class SchemaCheck {
    private static final Set<String> KNOWN =
            Set.of("type", "properties", "required", "additionalProperties", "items", "enum", "description");
    private static final int MOST_CHOICES = 30;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JsonNode schema;

    /** @throws IllegalArgumentException if the schema is no JSON, or uses what this does not know */
    public SchemaCheck(String schema) {
        this.schema = MAPPER.readTree(schema);
        checkKnown("", this.schema);
    }

    /** All that is wrong, each a sentence with its place and without the wrong value; empty if nothing is. */
    public List<String> problems(JsonNode answer) {
        List<String> problems = new ArrayList<>();
        check("", schema, answer, problems);
        return problems;
    }

    private static void check(String path, JsonNode schema, JsonNode value, List<String> problems) {
        if (!hasType(schema.path("type"), value)) {
            problems.add(place(path) + " must be " + types(schema.path("type")) + " but is " + kind(value) + ".");
        } else if (value.isObject()) {
            checkMembers(path, schema, value, problems);
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                check(path + "/" + i, schema.path("items"), value.get(i), problems);
            }
        } else if (schema.has("enum") && !isAmong(schema.get("enum"), value)) {
            problems.add(place(path) + " must be " + choices(schema.get("enum")) + ".");
        }
    }

    private static void checkMembers(String path, JsonNode schema, JsonNode value, List<String> problems) {
        JsonNode properties = schema.path("properties");
        for (JsonNode name : schema.path("required")) {
            if (!value.has(name.stringValue())) {
                problems.add(place(path + "/" + name.stringValue()) + " is missing.");
            }
        }
        boolean unknown = false;
        for (var member : value.properties()) {
            JsonNode known = properties.get(member.getKey());
            if (known != null) {
                check(path + "/" + member.getKey(), known, member.getValue(), problems);
            }
            unknown |= known == null;
        }
        if (unknown && schema.path("additionalProperties").isBoolean()) {
            problems.add(place(path) + " has members that nobody asked for.");
        }
    }

    private static boolean hasType(JsonNode type, JsonNode value) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (hasType(one, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (type.stringValue("")) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "number" -> value.isNumber();
            case "integer" -> value.isIntegralNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static boolean isAmong(JsonNode choices, JsonNode value) {
        for (JsonNode choice : choices) {
            if (choice.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static String types(JsonNode type) {
        if (!type.isArray()) {
            return named(type.stringValue(""));
        }
        List<String> names = new ArrayList<>();
        type.forEach(one -> names.add(named(one.stringValue(""))));
        return String.join(" or ", names);
    }

    private static String named(String type) {
        return switch (type) {
            case "object" -> "an object";
            case "array" -> "a list";
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "boolean" -> "true or false";
            case "null" -> "null";
            default -> "a " + type;
        };
    }

    private static String kind(JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "an object";
            case ARRAY -> "a list";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL -> "null";
            case MISSING -> "missing";
        };
    }

    private static String choices(JsonNode choices) {
        return choices.size() > MOST_CHOICES ? "one of the " + choices.size() + " allowed values" : "one of " + choices;
    }

    private static String place(String path) {
        return path.isEmpty() ? "The answer" : path;
    }

    private static void checkKnown(String path, JsonNode schema) {
        for (var member : schema.properties()) {
            if (!KNOWN.contains(member.getKey())) {
                throw new IllegalArgumentException("The schema uses '" + member.getKey() + "' at '" + path
                        + "', which is not checked here. Leave it out, and check it in AnswerFormat.check.");
            }
        }
        for (var property : schema.path("properties").properties()) {
            checkKnown(path + "/" + property.getKey(), property.getValue());
        }
        if (schema.has("items")) {
            checkKnown(path + "/items", schema.get("items"));
        }
    }
}
