package dev.rightsize.core.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of JSON in the order in which its members were put. Not safe for use by threads. */
public final class JsonObject implements JsonValue {
    private final Map<String, JsonValue> members = new LinkedHashMap<>();

    /** Puts a text, number or truth value; null is written as null. */
    public JsonObject put(String name, @Nullable Object value) {
        return put(name, JsonValue.of(value));
    }

    /** Puts a value. */
    public JsonObject put(String name, JsonValue value) {
        members.put(name, value);
        return this;
    }

    /** Puts an empty object and returns it. */
    public JsonObject putObject(String name) {
        JsonObject object = new JsonObject();
        members.put(name, object);
        return object;
    }

    /** Puts an empty array and returns it. */
    public JsonArray putArray(String name) {
        JsonArray array = new JsonArray();
        members.put(name, array);
        return array;
    }

    /** The value of a member; null if it was not put. */
    public @Nullable JsonValue get(String name) {
        return members.get(name);
    }

    /** How many members it has. */
    public int size() {
        return members.size();
    }

    @Override
    public void appendTo(StringBuilder json) {
        json.append('{');
        String separator = "";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            json.append(separator);
            JsonText.append(member.getKey(), json);
            json.append(':');
            member.getValue().appendTo(json);
            separator = ",";
        }
        json.append('}');
    }

    /** The object as JSON, without blanks. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
