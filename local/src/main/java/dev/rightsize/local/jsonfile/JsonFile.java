package dev.rightsize.local.jsonfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file of JSON that a person wrote. All that is wrong with it is told at once, each with line and column.
 *
 * <pre>{@code
 * Budget budget = JsonFile.read(path).object(fields -> fields.build(() -> new Budget(fields.numberOrNull("usd"), null, null)));
 * }</pre>
 */
public final class JsonFile {
    private static final int MAX_BYTES = 4 << 20;

    private final String name;
    private final JsonValue top;
    private final boolean unknownFieldsAllowed;

    private JsonFile(String name, JsonValue top, boolean unknownFieldsAllowed) {
        this.name = name;
        this.top = top;
        this.unknownFieldsAllowed = unknownFieldsAllowed;
    }

    /**
     * Reads and parses a file.
     *
     * @throws JsonFileException if it cannot be read or is not JSON
     */
    public static JsonFile read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] json = in.readNBytes(MAX_BYTES + 1);
            if (json.length > MAX_BYTES) {
                throw unreadable(file, "is larger than " + (MAX_BYTES >> 20) + " MB. Split it.");
            }
            return parse(file.toString(), json);
        } catch (java.nio.file.NoSuchFileException e) {
            throw unreadable(file, "does not exist. Check the name.");
        } catch (IOException e) {
            throw unreadable(
                    file, "cannot be read (" + e.getMessage() + "). Check that it is a file and its permissions.");
        }
    }

    /**
     * Parses UTF-8.
     *
     * @param name the file's name, for messages
     * @throws JsonFileException if it is not JSON
     */
    public static JsonFile parse(String name, byte[] json) {
        return new JsonFile(name, JsonParsing.parse(name, json), false);
    }

    /** The same file, of which fields that nobody knows are passed over: it may be from a newer version. */
    public JsonFile allowingUnknownFields() {
        return new JsonFile(name, top, true);
    }

    /** Whether the file holds a list. */
    public boolean isList() {
        return top instanceof JsonValue.Items;
    }

    /**
     * What {@code reader} makes of the file's only object.
     *
     * @param reader gives null only where it found a problem
     * @throws JsonFileException if there is any problem
     */
    public <T> T object(Function<JsonFields, @Nullable T> reader) {
        return all(List.of(top), reader).get(0);
    }

    /**
     * What {@code reader} makes of each object of the file's list.
     *
     * @param reader gives null only where it found a problem
     * @throws JsonFileException if there is any problem, in whichever object
     */
    public <T> List<T> objects(Function<JsonFields, @Nullable T> reader) {
        return all(top instanceof JsonValue.Items items ? items.values() : List.of(top), reader);
    }

    private <T> List<T> all(List<JsonValue> values, Function<JsonFields, @Nullable T> reader) {
        List<JsonProblem> problems = new ArrayList<>();
        List<T> results = new ArrayList<>();
        for (JsonValue value : values) {
            if (value instanceof JsonValue.Members members) {
                JsonFields fields = new JsonFields(name, members, problems, unknownFieldsAllowed);
                T result = reader.apply(fields);
                fields.complainOfUnknown();
                if (result != null) {
                    results.add(result);
                }
            } else {
                JsonValue.Spot spot = value.spot();
                problems.add(new JsonProblem(
                        name,
                        spot.line(),
                        spot.column(),
                        spot.path(),
                        "An object, {…}, was expected but here is " + value.kind() + "."));
            }
        }
        if (!problems.isEmpty()) {
            problems.sort(Comparator.comparingInt(JsonProblem::line).thenComparingInt(JsonProblem::column));
            throw new JsonFileException(problems);
        }
        return results;
    }

    private static JsonFileException unreadable(Path file, String why) {
        return new JsonFileException(List.of(new JsonProblem(file.toString(), 1, 1, "", "The file " + why)));
    }
}
