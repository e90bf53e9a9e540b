package dev.rightsize.reading.text;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of each character before words are looked up: lower case without accents, blanks for white space, nothing
 * for controls, and blanks around whatever is a word of its own. A table from a file, so that every place does the same
 * whatever its Unicode version.
 *
 * <p>One line a character or range, by code points in hexadecimal: {@code 41 to a}, {@code 9-a blank}, {@code 0-8 drop},
 * {@code 4e00-9fff alone}. All others stay as they are.
 */
final class CharacterTable {
    private static final int FIRST_SYLLABLE = 0xAC00;
    private static final int LAST_SYLLABLE = 0xD7A3;
    private static final int VOWELS = 21;
    private static final int TAILS = 28;

    private final int[] firsts;
    private final int[] lasts;
    private final String[] instead;

    /** What stands for "the character itself, with blanks around it". */
    private static final String ALONE = "\0";

    private CharacterTable(int[] firsts, int[] lasts, String[] instead) {
        this.firsts = firsts;
        this.lasts = lasts;
        this.instead = instead;
    }

    /**
     * Reads the lines, which are in the order of their code points.
     *
     * @throws IllegalArgumentException if a line is none of these
     */
    static CharacterTable of(List<String> lines) {
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(String::isEmpty);
        int[] firsts = new int[kept.size()];
        int[] lasts = new int[kept.size()];
        String[] instead = new String[kept.size()];
        for (int i = 0; i < kept.size(); i++) {
            String line = kept.get(i);
            int blank = line.indexOf(' ');
            if (blank < 1) {
                throw new IllegalArgumentException("Line " + (i + 1) + " of the table of characters is '" + line
                        + "', which says nothing of a character. Build the bundle again.");
            }
            String range = line.substring(0, blank);
            int dash = range.indexOf('-');
            firsts[i] = Integer.parseInt(dash < 0 ? range : range.substring(0, dash), 16);
            lasts[i] = dash < 0 ? firsts[i] : Integer.parseInt(range.substring(dash + 1), 16);
            instead[i] = instead(line.substring(blank + 1));
        }
        return new CharacterTable(firsts, lasts, instead);
    }

    private static String instead(String rule) {
        if (rule.startsWith("to ")) {
            return rule.substring(3);
        }
        switch (rule) {
            case "drop":
                return "";
            case "blank":
                return " ";
            case "alone":
                return ALONE;
            default:
                throw new IllegalArgumentException(
                        "The table of characters has the rule '" + rule + "', which is none. Build the bundle again.");
        }
    }

    /** Appends what becomes of a character. */
    void append(int code, StringBuilder out) {
        if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
            appendSyllable(code - FIRST_SYLLABLE, out);
            return;
        }
        int at = find(code);
        if (at < 0) {
            out.appendCodePoint(code);
        } else if (instead[at].equals(ALONE)) {
            out.append(' ').appendCodePoint(code).append(' ');
        } else {
            out.append(instead[at]);
        }
    }

    /** A Hangul syllable as its letters (The Unicode Standard, section 3.12). */
    private static void appendSyllable(int index, StringBuilder out) {
        out.append((char) (0x1100 + index / (VOWELS * TAILS)));
        out.append((char) (0x1161 + index % (VOWELS * TAILS) / TAILS));
        if (index % TAILS > 0) {
            out.append((char) (0x11A7 + index % TAILS));
        }
    }

    private int find(int code) {
        int low = 0;
        int high = firsts.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (code < firsts[middle]) {
                high = middle - 1;
            } else if (code > lasts[middle]) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }
}
