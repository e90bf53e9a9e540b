package dev.rightsize.local.jsonfile;

import java.util.List;
import java.util.Map;

/** A value of JSON and its place. */
sealed interface JsonValue {
    Spot spot();

    /** What it is, in a word or two, for messages. */
    String kind();

    /**
     * @param line counted from 1
     * @param column counted from 1
     * @param path from the top of the file
     */
    record Spot(int line, int column, String path) {}

    record Members(Spot spot, Map<String, Member> members) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    /**
     * @param spot where the name stands
     * @param value what it is given
     */
    record Member(Spot spot, JsonValue value) {}

    record Items(Spot spot, List<JsonValue> values) implements JsonValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(Spot spot, String text) implements JsonValue {
        @Override
        public String kind() {
            return text.length() > 40 ? "a text" : "'" + text + "'";
        }
    }

    record Number(Spot spot, double value, String written) implements JsonValue {
        @Override
        public String kind() {
            return written;
        }
    }

    record Flag(Spot spot, boolean value) implements JsonValue {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    record Null(Spot spot) implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }
}
