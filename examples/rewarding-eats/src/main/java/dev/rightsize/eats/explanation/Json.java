package dev.rightsize.eats.explanation;

import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Explanations and their inputs as they are kept in the database. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    public static List<Explanation> explanations(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }

    public static List<String> texts(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
