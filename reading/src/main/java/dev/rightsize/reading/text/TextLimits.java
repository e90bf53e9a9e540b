package dev.rightsize.reading.text;

import dev.rightsize.core.inference.IntTensor;
import java.util.Arrays;

/** What may be given to a classifier, and how much of it is looked at. */
public final class TextLimits {
    /** A longer text is refused: it is a document, and one label for it would be a guess by its first page. */
    public static final int MAX_CHARACTERS = 100_000;
    /** So many code points from the start are looked at. */
    public static final int MAX_CODES = 4_096;

    private TextLimits() {}

    /**
     * The text itself.
     *
     * @throws TextRefusedException if it is empty or too long
     */
    public static String checked(String text) {
        if (text.isBlank()) {
            throw new TextRefusedException("The text is empty. Give at least one word.");
        }
        if (text.length() > MAX_CHARACTERS) {
            throw new TextRefusedException("The text has " + text.length() + " characters but at most " + MAX_CHARACTERS
                    + " are taken. Classify its paragraphs one by one, or its first page.");
        }
        return text;
    }

    /** Whether the rest of the text is not looked at. */
    public static boolean isCut(String text) {
        return text.length() > MAX_CODES && text.codePointCount(0, text.length()) > MAX_CODES;
    }

    /** The code points that are looked at, as input of the n-gram graph: [length]. */
    public static IntTensor codes(String text) {
        int[] codes = text.codePoints().limit(MAX_CODES).toArray();
        return IntTensor.of(Arrays.copyOf(codes, codes.length), codes.length);
    }
}
