package dev.rightsize.cli.advise;

import dev.rightsize.core.task.DidYouMean;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that the advisor may want to know: a field of JSON, a flag, and a question in the terminal.
 *
 * @param field its name in JSON: {@code maxLatencyMs}
 * @param answer what is answered
 * @param choices the only answers, if there are such
 * @param text what is asked in the terminal; empty if it is not asked there
 * @param help what the flag is good for
 */
record Question(String field, Answer answer, List<String> choices, String text, String help) {
    enum Answer {
        TEXT,
        LIST,
        YES_NO,
        WHOLE,
        NUMBER
    }

    static Question choice(String field, String text, String help, Enum<?>... choices) {
        return new Question(
                field,
                Answer.TEXT,
                Stream.of(choices)
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList(),
                text,
                help);
    }

    static Question of(String field, Answer answer, String text, String help) {
        return new Question(field, answer, List.of(), text, help);
    }

    /** The same with several answers. */
    Question asList() {
        return new Question(field, Answer.LIST, choices, text, help);
    }

    /** {@code --max-latency-ms}. */
    String flag() {
        StringBuilder flag = new StringBuilder("--");
        for (char c : field.toCharArray()) {
            flag.append(Character.isUpperCase(c) ? "-" + Character.toLowerCase(c) : String.valueOf(c));
        }
        return flag.toString();
    }

    /**
     * Sets the field.
     *
     * @throws IllegalArgumentException if {@code given} is no answer; the message says what would be one
     */
    void put(ObjectNode json, String given) {
        switch (answer) {
            case TEXT -> json.put(field, choices.isEmpty() ? given : chosen(given));
            case LIST -> putList(json, given);
            case YES_NO -> json.put(field, yes(given));
            case WHOLE -> json.put(field, Long.parseLong(number(given, "[+-]?[0-9]{1,15}", "a whole number")));
            case NUMBER ->
                json.put(field, Double.parseDouble(number(given, "[+-]?[0-9]{1,15}(\\.[0-9]{1,15})?", "a number")));
        }
    }

    private void putList(ObjectNode json, String given) {
        ArrayNode array = json.putArray(field);
        Stream.of(given.split(",", -1))
                .map(String::strip)
                .forEach(one -> array.add(choices.isEmpty() ? one : chosen(one)));
    }

    /** The choice itself, its number, or its beginning if no other begins so. */
    private String chosen(String given) {
        String wanted = given.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (wanted.matches("[0-9]{1,2}")
                && Integer.parseInt(wanted) >= 1
                && Integer.parseInt(wanted) <= choices.size()) {
            return choices.get(Integer.parseInt(wanted) - 1);
        }
        if (choices.contains(wanted)) {
            return wanted;
        }
        List<String> beginning =
                choices.stream().filter(choice -> choice.startsWith(wanted)).toList();
        if (wanted.isEmpty() || beginning.size() != 1) {
            throw new IllegalArgumentException("'" + given + "' is none of " + String.join(", ", choices) + ". "
                    + DidYouMean.among(choices, given));
        }
        return beginning.get(0);
    }

    private static boolean yes(String given) {
        return switch (given.strip().toLowerCase(Locale.ROOT)) {
            case "y", "yes", "true" -> true;
            case "n", "no", "false" -> false;
            default -> throw new IllegalArgumentException("'" + given + "' is neither yes nor no. Answer y or n.");
        };
    }

    private static String number(String given, String form, String what) {
        String stripped = given.strip().replace("_", "").replace(",", "");
        if (!stripped.matches(form)) {
            throw new IllegalArgumentException("'" + given + "' is not " + what + ". Give digits, such as 20000.");
        }
        return stripped;
    }
}
