package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.DatasetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Predictions as JSON Lines, in the form that {@code ./rightsize read --format jsonl} prints and the Python scorer
 * reads: {@code {"file", "merchant": {"value", "confidence"}, "date", "total", "items"}}.
 */
public final class Predictions {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Predictions() {}

    /**
     * Reads predictions; a bare value in place of {@code {"value": …}} is read alike.
     *
     * @throws DatasetException naming file and line if the file cannot be read or a line is malformed
     */
    public static List<Prediction> read(Path file) {
        List<Prediction> predictions = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            if (!line.isBlank()) {
                predictions.add(parse(line, file, number));
            }
        }
        return predictions;
    }

    /** One prediction as one line of JSON, without a line end. */
    public static String toJson(Prediction prediction) {
        ObjectNode json = JSON.createObjectNode().put("file", prediction.file());
        for (ScoredField field : ScoredField.values()) {
            json.set(field.key(), toJson(field.of(prediction)));
        }
        var items = json.putArray("items");
        for (PredictedItem item : prediction.items()) {
            items.addObject()
                    .put("description", item.description())
                    .put("quantity", item.quantity())
                    .put("amount", item.amount());
        }
        return json.toString();
    }

    private static JsonNode toJson(@Nullable PredictedField field) {
        ObjectNode json = JSON.createObjectNode();
        return field == null
                ? json.putNull("value")
                : json.put("value", field.value()).put("confidence", field.confidence());
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new DatasetException("Cannot read the predictions " + file + ": " + e + ". Check the path.", e);
        }
    }

    private static Prediction parse(String line, Path file, int number) {
        try {
            JsonNode json = JSON.readTree(line);
            if (!json.has("file")) {
                throw new DatasetException(file + ", line " + number + ": 'file' is missing; name the image.");
            }
            List<PredictedItem> items = new ArrayList<>();
            for (JsonNode item : json.path("items")) {
                items.add(new PredictedItem(
                        text(item, "description", "name"),
                        text(item, "quantity", "quantity"),
                        text(item, "amount", "price")));
            }
            return new Prediction(
                    json.path("file").asString(),
                    field(json.path("merchant")),
                    field(json.path("date")),
                    field(json.path("total")),
                    items);
        } catch (JacksonException e) {
            throw new DatasetException(file + ", line " + number + ": no valid JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static @Nullable PredictedField field(JsonNode json) {
        JsonNode confidence = json.path("confidence");
        return PredictedField.of(value(json), confidence.isNumber() ? confidence.doubleValue() : null);
    }

    private static @Nullable String text(JsonNode item, String name, String otherName) {
        return value(item.has(name) ? item.path(name) : item.path(otherName));
    }

    private static @Nullable String value(JsonNode json) {
        JsonNode value = json.isObject() ? json.path("value") : json;
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? value.numberValue().toString() : null;
    }
}
