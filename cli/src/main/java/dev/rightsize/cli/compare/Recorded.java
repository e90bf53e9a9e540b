package dev.rightsize.cli.compare;

import java.util.List;
import java.util.stream.Stream;

/**
 * {@code column=name}: answers that stand in a column, and the model that gave them.
 *
 * @param column the column
 * @param name the model's name
 */
record Recorded(String column, String name) {
    /** @throws IllegalArgumentException if {@code given} is not of that form */
    static List<Recorded> all(List<String> given) {
        return given.stream()
                .flatMap(one -> Stream.of(one.split(",", -1)))
                .map(String::strip)
                .map(Recorded::one)
                .toList();
    }

    private static Recorded one(String given) {
        int equals = given.indexOf('=');
        if (equals == 0 || equals == given.length() - 1 || given.isEmpty()) {
            throw new IllegalArgumentException("'" + given + "' is not of the form column=model. Give the column of the"
                    + " answers and the model that gave them: gpt4=gpt-4o.");
        }
        return equals < 0
                ? new Recorded(given, given)
                : new Recorded(given.substring(0, equals), given.substring(equals + 1));
    }
}
