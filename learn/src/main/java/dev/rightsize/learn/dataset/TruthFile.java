package dev.rightsize.learn.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A {@code truth.jsonl}: one receipt a line, empty lines are passed over. */
final class TruthFile {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TruthFile() {}

    /** @throws DatasetException naming file and line if it cannot be read or a line is malformed */
    static List<ReceiptTruth> read(Path file) {
        List<ReceiptTruth> receipts = new ArrayList<>();
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                receipts.add(parse(lines.get(i), file, i + 1));
            }
        }
        return receipts;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DatasetException(
                    "Cannot read " + file + ": " + e + ". Check the path, its rights, and UTF-8.", e);
        }
    }

    private static ReceiptTruth parse(String line, Path file, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.isObject()) {
                throw new IllegalArgumentException("a JSON object is wanted.");
            }
            return receipt(json);
        } catch (JacksonException e) {
            throw DatasetException.at(file, number, "no valid JSON: " + e.getOriginalMessage());
        } catch (IllegalArgumentException e) {
            throw DatasetException.at(file, number, String.valueOf(e.getMessage()));
        }
    }

    private static ReceiptTruth receipt(JsonNode json) {
        String file = said(json, "file");
        if (file == null) {
            throw new IllegalArgumentException("'file' is missing; name the image.");
        }
        return new ReceiptTruth(
                file,
                said(json, "merchant"),
                said(json, "address"),
                said(json, "date"),
                texts(json, "date_other"),
                said(json, "time"),
                said(json, "total"),
                texts(json, "total_other"),
                said(json, "subtotal"),
                said(json, "tax"),
                said(json, "currency"),
                items(json.path("items")),
                text(json, "lang"),
                text(json, "leak_group"),
                text(json, "lines"));
    }

    private static List<ItemTruth> items(JsonNode items) {
        List<ItemTruth> read = new ArrayList<>();
        if (!items.isArray() && !isAbsent(items)) {
            throw new IllegalArgumentException("'items' must be a list or null.");
        }
        for (JsonNode item : items) {
            read.add(new ItemTruth(text(item, "name"), text(item, "quantity"), text(item, "price")));
        }
        return read;
    }

    /** One value or a list of values: sets write other right answers as a string, a number or a list. */
    private static List<String> texts(JsonNode json, String name) {
        JsonNode values = json.path(name);
        List<String> read = new ArrayList<>();
        if (values.isArray()) {
            for (JsonNode value : values) {
                String text = text(value, name + "[]");
                if (text != null) {
                    read.add(text);
                }
            }
        } else {
            String text = said(json, name);
            if (text != null) {
                read.add(text);
            }
        }
        return read;
    }

    /** The value, or null for the number 0, with which some sets say that they do not know. */
    private static @Nullable String said(JsonNode json, String name) {
        JsonNode value = json.path(name);
        return value.isNumber() && value.doubleValue() == 0 ? null : text(json, name);
    }

    private static @Nullable String text(JsonNode json, String name) {
        JsonNode value = json.isObject() ? json.path(name) : json;
        if (value.isString()) {
            return value.stringValue().isEmpty() ? null : value.stringValue();
        }
        if (value.isNumber()) {
            return value.numberValue().toString();
        }
        if (isAbsent(value)) {
            return null;
        }
        throw new IllegalArgumentException("'" + name + "' must be text, a number or null but is " + value + ".");
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
