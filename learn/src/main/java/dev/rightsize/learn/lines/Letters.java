package dev.rightsize.learn.lines;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Texts without their spaces, and with those of another. */
final class Letters {
    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    private Letters() {}

    /** Without spaces, capitals only: what two readings of a line must share at least. As long as the text without spaces. */
    static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                key.append(Character.toUpperCase(text.charAt(i)));
            }
        }
        return key.toString();
    }

    /** As long as the text, if its accents are composed. */
    static String withoutAccents(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    }

    static String withoutSpaces(String text) {
        return text.replace(" ", "");
    }

    /** The characters of one text with the spaces of another that has as many characters besides. */
    static String spacedAs(String spaces, String letters) {
        String wanted = withoutSpaces(letters);
        StringBuilder text = new StringBuilder(spaces.length());
        for (int i = 0, at = 0; i < spaces.length(); i++) {
            text.append(spaces.charAt(i) == ' ' ? ' ' : wanted.charAt(at++));
        }
        return text.toString();
    }
}
