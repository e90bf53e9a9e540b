package dev.rightsize.cli.footprint;

import dev.rightsize.core.task.TaskType;
import dev.rightsize.local.json.FootprintJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/** Reads answers as {@code ./rightsize read} and the servers print them: objects one after the other, or a list. */
final class Answers {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final List<Told> told = new ArrayList<>();
    private int errors;

    private Answers() {}

    /**
     * The answers in a text.
     *
     * @param where the text's file, for complaints
     * @throws IllegalArgumentException if it holds none; the message says where and why
     */
    static Answers of(String where, String text) {
        Answers answers = new Answers();
        int number = 0;
        try (MappingIterator<JsonNode> values = JSON.readerFor(JsonNode.class).readValues(text)) {
            while (values.hasNextValue()) {
                JsonNode value = values.nextValue();
                for (JsonNode one : value.isArray() ? value : List.of(value)) {
                    answers.add(where + ", answer " + ++number, one);
                }
            }
        } catch (JacksonException e) {
            throw new IllegalArgumentException(where + " is not JSON after answer " + number + ": "
                    + e.getOriginalMessage() + ". Give what './rightsize read --format jsonl' prints.");
        }
        if (number == 0) {
            throw new IllegalArgumentException(
                    where + " is empty. Give what './rightsize read --format jsonl' prints.");
        }
        return answers;
    }

    List<Told> told() {
        return told;
    }

    /** How many answers were errors, and so tell no cost. */
    int errors() {
        return errors;
    }

    private void add(String where, JsonNode json) {
        if (json.has("footprint")) {
            told.add(told(where, json));
        } else if (json.has("error")) {
            errors++;
        } else {
            throw new IllegalArgumentException(
                    where + " has no 'footprint'. Give what './rightsize read --format jsonl'"
                            + " prints, not a part of it.");
        }
    }

    private static Told told(String where, JsonNode json) {
        try {
            JsonNode model = json.path("servedBy");
            String version = model.path("version").asString("");
            String servedBy = model.isObject()
                    ? model.path("model").asString("?") + (version.isEmpty() ? "" : " " + version) + " ("
                            + model.path("kind").asString("?") + ", "
                            + model.path("place").asString("?") + ")"
                    : "nobody";
            return new Told(
                    json.path("file").asString(where),
                    servedBy,
                    task(json),
                    Math.max(1, asked(json.path("attempts"))),
                    FootprintJson.read(json.path("footprint")));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + ": " + e.getMessage(), e);
        }
    }

    private static int asked(JsonNode attempts) {
        return (int) StreamSupport.stream(attempts.spliterator(), false)
                .filter(one -> !Objects.equals(one.path("outcome").asString(""), "skipped"))
                .count();
    }

    private static @Nullable TaskType task(JsonNode json) {
        String kind = json.path("kind").asString("");
        return kind.equals("receipt") || kind.equals("not-a-receipt") ? TaskType.READ_RECEIPT : null;
    }
}
