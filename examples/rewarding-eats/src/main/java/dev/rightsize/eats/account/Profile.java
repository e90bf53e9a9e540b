package dev.rightsize.eats.account;

import dev.rightsize.eats.problem.Problem;
import java.util.Locale;
import java.util.Set;

/**
 * What somebody wants to be called, and in which language they are spoken to.
 *
 * @param displayName 1 to 60 letters, no control characters
 * @param language {@code en} or {@code es}
 */
public record Profile(String displayName, String language) {
    private static final int MAX_LENGTH = 60;
    private static final Set<String> LANGUAGES = Set.of("en", "es");

    public Profile {
        if (displayName.isBlank()
                || displayName.codePointCount(0, displayName.length()) > MAX_LENGTH
                || displayName.codePoints().anyMatch(Profile::isInvisible)) {
            throw Problem.invalid(
                    "displayName", "A name has 1 to " + MAX_LENGTH + " letters, on one line. Choose another.");
        }
        if (!LANGUAGES.contains(language)) {
            throw Problem.invalid("language", "Choose 'en' or 'es'.");
        }
    }

    /** What somebody typed, and the language of their browser. */
    public static Profile of(String displayName, String language) {
        String spoken = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        return new Profile(displayName.strip(), LANGUAGES.contains(spoken) ? spoken : "en");
    }

    /** Controls, and marks that turn the text around them. */
    private static boolean isInvisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT && character != 0x200D
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.PRIVATE_USE
                || type == Character.SURROGATE;
    }
}
