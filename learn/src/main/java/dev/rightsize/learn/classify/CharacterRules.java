package dev.rightsize.learn.classify;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes the table of characters of {@link dev.rightsize.reading.text.WordPieces}: what BERT's uncased normaliser and its
 * splitting into words do to each character, taken from this Java's Unicode data once and for all.
 */
final class CharacterRules {
    private static final int LAST = 0x1FFFF;
    private static final int[][] IDEOGRAPHS = {
        {0x3400, 0x4DBF},
        {0x4E00, 0x9FFF},
        {0xF900, 0xFAFF},
        {0x20000, 0x2A6DF},
        {0x2A700, 0x2B73F},
        {0x2B740, 0x2B81F},
        {0x2B820, 0x2CEAF},
        {0x2F800, 0x2FA1F}
    };

    private CharacterRules() {}

    /** The table's lines, in the order of their code points. */
    static List<String> lines() {
        List<String> lines = new ArrayList<>();
        int first = 0;
        String rule = rule(0);
        for (int code = 1; code <= LAST + 1; code++) {
            String next = code > LAST ? "end" : rule(code);
            if (!next.equals(rule)) {
                add(lines, first, code - 1, rule);
                first = code;
                rule = next;
            }
        }
        add(lines, 0x20000, 0x2A6DF, "alone");
        add(lines, 0x2A700, 0x2B73F, "alone");
        add(lines, 0x2B740, 0x2B81F, "alone");
        add(lines, 0x2B820, 0x2CEAF, "alone");
        return lines;
    }

    private static void add(List<String> lines, int first, int last, String rule) {
        if (rule.isEmpty()) {
            return;
        }
        String range = Integer.toHexString(first) + (first == last ? "" : "-" + Integer.toHexString(last));
        lines.add(range + " " + rule);
    }

    /** Empty if a character stays as it is. */
    private static String rule(int code) {
        if (code >= 0xAC00 && code <= 0xD7A3) {
            return ""; // Hangul syllables are taken apart by arithmetic
        }
        if (isBlank(code)) {
            return "blank";
        }
        if (code == 0xFFFD || isControl(code)) {
            return "drop";
        }
        String self = Character.toString(code);
        String plain = plain(self);
        if (isIdeograph(code)) {
            return plain.equals(self) ? "alone" : "to  " + plain + " ";
        }
        StringBuilder apart = new StringBuilder();
        plain.codePoints().forEach(part -> {
            String one = Character.toString(part);
            apart.append(isPunctuation(part) ? " " + one + " " : one);
        });
        if (apart.toString().equals(self)) {
            return "";
        }
        if (apart.length() == 0) {
            return "drop";
        }
        return apart.toString().equals(" " + self + " ") ? "alone" : "to " + apart;
    }

    /** Without accents, in lower case. */
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(part -> plain.append(Character.toString(part).toLowerCase(java.util.Locale.ROOT)));
        return plain.toString();
    }

    private static boolean isBlank(int code) {
        return code == '\t'
                || code == '\n'
                || code == '\r'
                || Character.getType(code) == Character.SPACE_SEPARATOR
                || Character.getType(code) == Character.LINE_SEPARATOR
                || Character.getType(code) == Character.PARAGRAPH_SEPARATOR;
    }

    private static boolean isControl(int code) {
        int type = Character.getType(code);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE;
    }

    private static boolean isPunctuation(int code) {
        if (code < 128) {
            return code > ' ' && code < 127 && !Character.isLetterOrDigit(code);
        }
        return switch (Character.getType(code)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            default -> false;
        };
    }

    private static boolean isIdeograph(int code) {
        for (int[] range : IDEOGRAPHS) {
            if (code >= range[0] && code <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
