package dev.rightsize.local.jsonfile;

import dev.rightsize.core.task.DidYouMean;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one object. Where one is missing or of another kind, the problem is noted, a stand-in is returned, and
 * {@link #build} will make nothing of it. Not safe for use by threads.
 */
public final class JsonFields {
    /** From here on a number of JSON does not tell one whole number from the next. */
    private static final long MOST_WHOLE = 1L << 53;

    private final String file;
    private final JsonValue.Members object;
    private final List<JsonProblem> problems;
    private final boolean unknownAllowed;
    private final int problemsBefore;
    private final Set<String> known = new LinkedHashSet<>();

    JsonFields(String file, JsonValue.Members object, List<JsonProblem> problems, boolean unknownAllowed) {
        this.file = file;
        this.object = object;
        this.problems = problems;
        this.unknownAllowed = unknownAllowed;
        this.problemsBefore = problems.size();
    }

    /** Whether a field is there and not null. */
    public boolean has(String name) {
        return find(name) != null;
    }

    /** A text that must be there and not be blank. */
    public String text(String name) {
        String text = textOrNull(name);
        if (text == null && !complained(name)) {
            missing(name);
        }
        return text == null ? "" : text;
    }

    /** A text; null if it is not there. */
    public @Nullable String textOrNull(String name) {
        JsonValue value = find(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue.Text text && !text.text().isEmpty()) {
            return text.text();
        }
        complain(
                value.spot(),
                "'" + name + "' must be a text, but here is "
                        + (value instanceof JsonValue.Text ? "an empty one" : value.kind()) + ".");
        return null;
    }

    /** A number that must be there. */
    public double number(String name) {
        Double number = numberOrNull(name);
        if (number == null && !complained(name)) {
            missing(name);
        }
        return number == null ? 0 : number;
    }

    /** A number; null if it is not there. */
    public @Nullable Double numberOrNull(String name) {
        JsonValue value = find(name);
        if (value == null) {
            return null;
        }
        if (value instanceof JsonValue.Number number && Double.isFinite(number.value())) {
            return number.value();
        }
        complain(value.spot(), "'" + name + "' must be a number, but here is " + value.kind() + ".");
        return null;
    }

    /** A whole number; null if it is not there. */
    public @Nullable Long wholeOrNull(String name) {
        JsonValue value = find(name);
        if (value == null) {
            return null;
        }
        boolean isWhole = value instanceof JsonValue.Number number
                && number.value() == Math.rint(number.value())
                && !Double.isInfinite(number.value());
        if (isWhole && value instanceof JsonValue.Number number && Math.abs(number.value()) < MOST_WHOLE) {
            return (long) number.value();
        }
        complain(
                value.spot(),
                "'" + name + "' must be " + (isWhole ? "less than " + MOST_WHOLE : "a whole number") + ", but here is "
                        + value.kind() + ".");
        return null;
    }

    /** A whole number that must be there. */
    public long whole(String name) {
        Long number = wholeOrNull(name);
        if (number == null && !complained(name)) {
            missing(name);
        }
        return number == null ? 0 : number;
    }

    /** True or false; {@code otherwise} if it is not there. */
    public boolean flag(String name, boolean otherwise) {
        JsonValue value = find(name);
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        if (value != null) {
            complain(value.spot(), "'" + name + "' must be true or false, but here is " + value.kind() + ".");
        }
        return otherwise;
    }

    /** One of several names that must be there; case does not matter. */
    public <T extends Enum<T>> T choice(String name, Class<T> choices) {
        T choice = choiceOrNull(name, choices);
        if (choice == null && !complained(name)) {
            missing(name, "It is one of " + names(choices) + ".");
        }
        return choice == null ? choices.getEnumConstants()[0] : choice;
    }

    /** One of several names; null if it is not there; case does not matter. */
    public <T extends Enum<T>> @Nullable T choiceOrNull(String name, Class<T> choices) {
        String text = textOrNull(name);
        return text == null ? null : parsed(name, text, given -> constant(choices, given));
    }

    /** A text that must be there and that {@code parser} understands, or refuses with an IllegalArgumentException. */
    public <T> @Nullable T parsed(String name, Function<String, T> parser) {
        String text = text(name);
        return text.isEmpty() ? null : parsed(name, text, parser);
    }

    /** A list of texts; empty if it is not there. */
    public List<String> texts(String name) {
        return parsedTexts(name, Function.identity());
    }

    /** A list of texts that {@code parser} understands, or refuses with an IllegalArgumentException. */
    public <T> List<T> parsedTexts(String name, Function<String, T> parser) {
        return items(name, value -> {
            if (value instanceof JsonValue.Text text && !text.text().isEmpty()) {
                try {
                    return parser.apply(text.text());
                } catch (IllegalArgumentException e) {
                    complain(value.spot(), String.valueOf(e.getMessage()));
                    return null;
                }
            }
            complain(value.spot(), "'" + name + "' holds texts, but here is " + value.kind() + ".");
            return null;
        });
    }

    /** A list of names out of several; empty if it is not there. */
    public <T extends Enum<T>> List<T> choices(String name, Class<T> choices) {
        return parsedTexts(name, given -> constant(choices, given));
    }

    /** {@code values}, of which the field must be there and hold at least one. */
    public <T> List<T> required(String name, List<T> values) {
        if (!has(name)) {
            missing(name);
        }
        return values;
    }

    /** An object that must be there, as {@code reader} makes it; null where there is a problem. */
    public <T> @Nullable T object(String name, Function<JsonFields, @Nullable T> reader) {
        if (!has(name)) {
            missing(name);
            return null;
        }
        return objectOrNull(name, reader);
    }

    /** An object as {@code reader} makes it; null if it is not there, or where there is a problem. */
    public <T> @Nullable T objectOrNull(String name, Function<JsonFields, @Nullable T> reader) {
        JsonValue value = find(name);
        return value == null ? null : read(name, value, reader);
    }

    /** A list of objects as {@code reader} makes them; empty if it is not there. */
    public <T> List<T> objects(String name, Function<JsonFields, @Nullable T> reader) {
        return items(name, value -> read(name, value, reader));
    }

    /**
     * Makes something of the fields, if they had no problem. An IllegalArgumentException becomes a problem: at the field
     * that its message names first in single quotes, or else at the object.
     */
    public <T> @Nullable T build(Supplier<T> maker) {
        if (problems.size() > problemsBefore) {
            return null;
        }
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            complain(culprit(message), message);
            return null;
        }
    }

    void complainOfUnknown() {
        if (unknownAllowed) {
            return;
        }
        object.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                complain(member.spot(), "There is no field '" + name + "' here. " + DidYouMean.among(known, name));
            }
        });
    }

    private <T> @Nullable T read(String name, JsonValue value, Function<JsonFields, @Nullable T> reader) {
        if (value instanceof JsonValue.Members members) {
            JsonFields fields = new JsonFields(file, members, problems, unknownAllowed);
            T result = reader.apply(fields);
            fields.complainOfUnknown();
            return result;
        }
        complain(value.spot(), "'" + name + "' must be an object, {…}, but here is " + value.kind() + ".");
        return null;
    }

    private <T> List<T> items(String name, Function<JsonValue, @Nullable T> reader) {
        JsonValue value = find(name);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof JsonValue.Items items)) {
            complain(value.spot(), "'" + name + "' must be a list, […], but here is " + value.kind() + ".");
            return List.of();
        }
        List<T> results = new ArrayList<>();
        for (JsonValue item : items.values()) {
            T result = reader.apply(item);
            if (result != null) {
                results.add(result);
            }
        }
        return results;
    }

    private <T> @Nullable T parsed(String name, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            JsonValue value = find(name);
            complain(value == null ? object.spot() : value.spot(), String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static <T extends Enum<T>> T constant(Class<T> choices, String given) {
        for (T choice : choices.getEnumConstants()) {
            if (choice.name().equals(given.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return choice;
            }
        }
        throw new IllegalArgumentException(
                "'" + given + "' is none of " + names(choices) + ". " + DidYouMean.among(names(choices), given));
    }

    private static <T extends Enum<T>> List<String> names(Class<T> choices) {
        return Stream.of(choices.getEnumConstants()).map(Enum::name).toList();
    }

    private @Nullable JsonValue find(String name) {
        known.add(name);
        JsonValue.Member member = object.members().get(name);
        return member == null || member.value() instanceof JsonValue.Null ? null : member.value();
    }

    private JsonValue.Spot culprit(String message) {
        int start = message.indexOf('\'');
        int end = message.indexOf('\'', start + 1);
        JsonValue.Member member = start < 0 || end < 0 ? null : object.members().get(message.substring(start + 1, end));
        return member == null ? object.spot() : member.value().spot();
    }

    private void missing(String name) {
        missing(name, "Add it.");
    }

    private void missing(String name, String advice) {
        complain(object.spot(), "'" + name + "' is missing. " + advice);
    }

    private boolean complained(String name) {
        return find(name) != null;
    }

    private void complain(JsonValue.Spot spot, String message) {
        problems.add(new JsonProblem(file, spot.line(), spot.column(), spot.path(), message));
    }
}
