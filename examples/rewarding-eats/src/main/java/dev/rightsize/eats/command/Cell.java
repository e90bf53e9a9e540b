package dev.rightsize.eats.command;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value of a row in a backup: JSON's own texts, numbers and truths; bytes and times as objects that say so. */
final class Cell {
    private Cell() {}

    static @Nullable Object written(@Nullable Object value) {
        if (value instanceof byte[] bytes) {
            return Map.of("bytes", Base64.getEncoder().encodeToString(bytes));
        }
        if (value instanceof Timestamp time) {
            return Map.of("time", time.getTime());
        }
        return value;
    }

    /** @param type of the column that takes it: SQLite keeps times and truths as numbers, PostgreSQL does not */
    static @Nullable Object read(JsonNode node, int type) {
        if (node.isNull()) {
            return null;
        }
        if (node.has("bytes")) {
            return Base64.getDecoder().decode(node.path("bytes").asString());
        }
        boolean time = type == Types.TIMESTAMP || type == Types.TIMESTAMP_WITH_TIMEZONE;
        if (node.has("time") || time && node.isNumber()) {
            return new Timestamp(node.has("time") ? node.path("time").asLong() : node.asLong());
        }
        if (type == Types.BIT || type == Types.BOOLEAN) {
            return node.isBoolean() ? node.asBoolean() : node.asLong() != 0;
        }
        return node.isNumber()
                ? (Object) node.asLong()
                : node.isBoolean() ? (Object) node.asBoolean() : node.asString();
    }
}
