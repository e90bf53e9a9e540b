package dev.rightsize.local.metering;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers from the environment. */
final class Setting {
    private Setting() {}

    /**
     * A number above 0; null if it is not set.
     *
     * @param what what to set it to, for the complaint
     */
    static @Nullable Double positive(Map<String, String> environment, String name, String what) {
        String text = environment.getOrDefault(name, "").strip();
        if (text.isEmpty()) {
            return null;
        }
        double value = number(text);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "'" + name + "' must be a number above 0 but is '" + text + "'. Set it to " + what + ".");
        }
        return value;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
