package dev.rightsize.core.json;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of JSON. Not safe for use by threads. */
public final class JsonArray implements JsonValue {
    private final List<JsonValue> elements = new ArrayList<>();

    /** Adds a text, number or truth value; null is written as null. */
    public JsonArray add(@Nullable Object value) {
        return add(JsonValue.of(value));
    }

    /** Adds a value. */
    public JsonArray add(JsonValue value) {
        elements.add(value);
        return this;
    }

    /** Adds an empty object and returns it. */
    public JsonObject addObject() {
        JsonObject object = new JsonObject();
        elements.add(object);
        return object;
    }

    @Override
    public void appendTo(StringBuilder json) {
        json.append('[');
        String separator = "";
        for (JsonValue element : elements) {
            json.append(separator);
            element.appendTo(json);
            separator = ",";
        }
        json.append(']');
    }

    /** The array as JSON, without blanks. */
    @Override
    public String toString() {
        return JsonText.of(this);
    }
}
