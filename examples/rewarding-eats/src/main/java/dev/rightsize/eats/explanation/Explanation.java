package dev.rightsize.eats.explanation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One reason, for people and programs.
 *
 * @param code which reason; {@link Words} has its text
 * @param values what the text names, by name: texts and whole numbers
 */
public record Explanation(String code, Map<String, Object> values) {
    public Explanation {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values)); // in their order
    }

    /** A reason that needs no values. */
    public static Explanation of(String code) {
        return new Explanation(code, Map.of());
    }

    /** @param namesAndValues a name, its value, a name, … */
    public static Explanation of(String code, Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return new Explanation(code, values);
    }
}
