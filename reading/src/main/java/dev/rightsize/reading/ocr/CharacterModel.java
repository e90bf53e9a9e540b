package dev.rightsize.reading.ocr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How likely a text is by its spelling: an n-gram model of characters with back-off (Katz, 1987). All digits count as one,
 * and so do comma and full stop after a digit, so that it has no opinion about figures.
 *
 * <p>Its file has a line for each context: a code for the back-off weight, the context, a tab, and then each character that
 * may follow with a code for its probability. A code is a printable ASCII character, see {@link #code}; {@link #EDGE}
 * stands before the first character of a text and behind its last.
 *
 * <pre>{@code
 * CharacterModel model = CharacterModel.ofLines(lines);
 * model.logProbability("TOTAL"); // more than of "T0TAL"
 * }</pre>
 *
 * Immutable and safe for use by threads.
 */
public final class CharacterModel {
    /** Before the first character of a text and behind the last. */
    public static final char EDGE = '¶';

    /** One that finds every text equally likely. */
    public static final CharacterModel NONE = new CharacterModel(Map.of(), 0);

    private static final char ANY_DIGIT = '0';
    /** Natural logarithms run from this one down, a step for each code. */
    private static final double HIGHEST = 1.5;

    private static final double STEP = 0.15;
    private static final char FIRST_CODE = '!';
    private static final char LAST_CODE = '~';
    /** Of a character that no context knows. */
    private static final double UNKNOWN = Math.log(1e-4);

    private final Map<String, Followers> contexts;
    private final int longest;

    /** @param codes each character with its code */
    private record Followers(double backOff, String codes) {
        /** The code of a character, 0 if it is none of them. */
        char code(char character) {
            for (int i = 0; i < codes.length(); i += 2) {
                if (codes.charAt(i) == character) {
                    return codes.charAt(i + 1);
                }
            }
            return 0;
        }
    }

    private CharacterModel(Map<String, Followers> contexts, int longest) {
        this.contexts = contexts;
        this.longest = longest;
    }

    /**
     * Reads a model.
     *
     * @param lines of its file; none for {@link #NONE}
     * @throws IllegalArgumentException if a line is not as described above
     */
    public static CharacterModel ofLines(List<String> lines) {
        if (lines.isEmpty()) {
            return NONE;
        }
        Map<String, Followers> contexts = new HashMap<>();
        int longest = 0;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int tab = line.indexOf('\t');
            if (tab < 1 || (line.length() - tab) % 2 == 0) {
                throw new IllegalArgumentException("Line " + (i + 1)
                        + " of the character model must be a code, a context, a tab and pairs of a character and a code"
                        + " but is '" + line + "'. Take the file from its bundle unchanged.");
            }
            contexts.put(line.substring(1, tab), new Followers(log(line.charAt(0)), line.substring(tab + 1)));
            longest = Math.max(longest, tab - 1);
        }
        return new CharacterModel(contexts, longest);
    }

    /** Natural logarithm of a text's probability; 0 for every text if the model is {@link #NONE}. */
    public double logProbability(String text) {
        if (contexts.isEmpty()) {
            return 0;
        }
        String plain = EDGE + plain(text) + EDGE;
        double log = 0;
        for (int i = 1; i < plain.length(); i++) {
            log += logProbability(plain.substring(Math.max(0, i - longest), i), plain.charAt(i));
        }
        return log;
    }

    /**
     * Natural logarithm of the probability that a character follows others.
     *
     * @param before {@link #plain}, {@link #EDGE} first if it begins the text
     * @param character plain too; {@link #EDGE} for the end of the text
     */
    public double logProbability(String before, char character) {
        double backOff = 0;
        for (int from = 0; from <= before.length(); from++) {
            @Nullable Followers followers = contexts.get(before.substring(from));
            if (followers != null) {
                char code = followers.code(character);
                if (code != 0) {
                    return backOff + log(code);
                }
                backOff += followers.backOff;
            }
        }
        return backOff + UNKNOWN;
    }

    /** A text as the model sees it: any digit is a zero, and a comma behind one a full stop. */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            boolean afterDigit = i > 0 && plain.charAt(i - 1) == ANY_DIGIT;
            if (character >= '0' && character <= '9') {
                plain.append(ANY_DIGIT);
            } else {
                plain.append(character == ',' && afterDigit ? '.' : character);
            }
        }
        return plain.toString();
    }

    /** The code for a natural logarithm, that of a probability or of a back-off weight. */
    public static char code(double log) {
        long steps = Math.round((HIGHEST - log) / STEP);
        return (char) (FIRST_CODE + Math.max(0, Math.min(LAST_CODE - FIRST_CODE, steps)));
    }

    private static double log(char code) {
        return HIGHEST - STEP * (code - FIRST_CODE);
    }
}
