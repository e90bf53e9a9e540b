package dev.rightsize.local.jsonfile;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Turns text into {@link JsonValue}s. */
final class JsonParsing {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(50).build())
            .build();

    private final String file;

    private JsonParsing(String file) {
        this.file = file;
    }

    static JsonValue parse(String file, byte[] json) {
        JsonParsing parsing = new JsonParsing(file);
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), parsing.text(json))) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw parsing.refuse(new JsonValue.Spot(1, 1, ""), "The file is empty. Write an object: {…}.");
            }
            JsonValue value = parsing.value(parser, first, "");
            if (parser.nextToken() != null) {
                throw parsing.refuse(
                        spot(parser, ""), "The value ends before this. Delete what follows, or put both into a list.");
            }
            return value;
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            int line = at == null ? 1 : Math.max(1, at.getLineNr());
            int column = at == null ? 1 : Math.max(1, at.getColumnNr());
            throw parsing.refuse(
                    new JsonValue.Spot(line, column, ""), "This is not JSON: " + e.getOriginalMessage() + ".");
        }
    }

    private String text(byte[] json) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(json))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refuse(new JsonValue.Spot(1, 1, ""), "The file is not UTF-8. Save it as UTF-8.");
        }
    }

    private JsonValue value(JsonParser parser, JsonToken token, String path) {
        JsonValue.Spot spot = spot(parser, path);
        return switch (token) {
            case START_OBJECT -> members(parser, spot);
            case START_ARRAY -> items(parser, spot);
            case VALUE_STRING -> new JsonValue.Text(spot, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                new JsonValue.Number(spot, parser.getDoubleValue(), parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new JsonValue.Flag(spot, token == JsonToken.VALUE_TRUE);
            default -> new JsonValue.Null(spot);
        };
    }

    private JsonValue members(JsonParser parser, JsonValue.Spot spot) {
        Map<String, JsonValue.Member> members = new LinkedHashMap<>();
        while (next(parser) == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String path = spot.path().isEmpty() ? name : spot.path() + "." + name;
            JsonValue.Spot nameSpot = spot(parser, path);
            JsonValue.Member before =
                    members.put(name, new JsonValue.Member(nameSpot, value(parser, next(parser), path)));
            if (before != null) {
                throw refuse(
                        nameSpot,
                        "'" + name + "' was given already, in line "
                                + before.spot().line() + ". Delete one of both.");
            }
        }
        return new JsonValue.Members(spot, members);
    }

    private JsonValue items(JsonParser parser, JsonValue.Spot spot) {
        List<JsonValue> values = new ArrayList<>();
        for (JsonToken token = next(parser); token != JsonToken.END_ARRAY; token = next(parser)) {
            values.add(value(parser, token, spot.path() + "[" + values.size() + "]"));
        }
        return new JsonValue.Items(spot, values);
    }

    /** Within a value: the parser itself refuses a text that ends too early. */
    private JsonToken next(JsonParser parser) {
        @Nullable JsonToken token = parser.nextToken();
        if (token == null) {
            throw refuse(spot(parser, ""), "The file ends too early.");
        }
        return token;
    }

    private static JsonValue.Spot spot(JsonParser parser, String path) {
        TokenStreamLocation location = parser.currentTokenLocation();
        return new JsonValue.Spot(location.getLineNr(), location.getColumnNr(), path);
    }

    private JsonFileException refuse(JsonValue.Spot spot, String message) {
        return new JsonFileException(List.of(new JsonProblem(file, spot.line(), spot.column(), spot.path(), message)));
    }
}
