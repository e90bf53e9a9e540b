package dev.rightsize.core.json;

import org.jspecify.annotations.Nullable;

/** A value of JSON, to be written. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonValue.Plain, JsonValue.Written {
    /** Nothing. */
    JsonValue NULL = new Plain(null);

    /** Appends it as JSON, without blanks. */
    void appendTo(StringBuilder json);

    /** A text, a number, a truth value or null. */
    static JsonValue of(@Nullable Object value) {
        return value == null ? NULL : new Plain(value);
    }

    /** A value that is JSON already, and is believed to be so. */
    static JsonValue written(String json) {
        return new Written(json);
    }

    /** @param value a {@code String}, {@code Double}, {@code Integer}, {@code Long} or {@code Boolean}; null for null */
    record Plain(@Nullable Object value) implements JsonValue {
        public Plain {
            boolean plain =
                    value == null || value instanceof String || value instanceof Number || value instanceof Boolean;
            if (!plain) {
                throw new IllegalArgumentException(
                        "'" + value + "' is no text, number or truth value. Write its name.");
            }
            if (value instanceof Double number && !Double.isFinite(number)) {
                throw new IllegalArgumentException(
                        "JSON has no number " + number + ". Write null for what is unknown.");
            }
        }

        @Override
        public void appendTo(StringBuilder json) {
            if (value instanceof String text) {
                JsonText.append(text, json);
            } else {
                json.append(value);
            }
        }

        @Override
        public String toString() {
            return JsonText.of(this);
        }
    }

    /** @param json as it was written elsewhere */
    record Written(String json) implements JsonValue {
        @Override
        public void appendTo(StringBuilder to) {
            to.append(json);
        }

        @Override
        public String toString() {
            return json;
        }
    }
}
