package dev.rightsize.reading.receipt.typed;

/**
 * Folds away what does not matter when text is compared: full-width forms, case, accents. Every folding keeps the
 * length of the text, so that offsets stay valid ({@code ß} becomes one {@code s}).
 */
public final class Folding {
    /** The letters from U+00C0 to U+017F, lower-case and without accents. */
    private static final String LATIN = "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo÷ouuuuyty"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
            + "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private Folding() {}

    /** Replaces full-width forms and typographic spaces, dashes, quotes and stops by their ASCII twins. */
    public static String plain(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = plain(chars[i]);
        }
        return new String(chars);
    }

    /** As {@link #plain(String)}, and lower-case without accents. */
    public static String fold(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    /** Letters and digits only, folded: names compare equal whatever stands between them. */
    public static String letters(String text) {
        String folded = fold(text);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < folded.length(); i++) {
            if (Character.isLetterOrDigit(folded.charAt(i))) {
                letters.append(folded.charAt(i));
            }
        }
        return letters.toString();
    }

    static char fold(char c) {
        if (c < 0x80) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        if (c >= 0xC0 && c < 0x180) {
            return LATIN.charAt(c - 0xC0);
        }
        return switch (c) {
            case 'ª' -> 'a';
            case 'º', '°' -> 'o';
            default -> c >= 0x2000 || c == 0xA0 || c == 0xB4 ? foldPlain(plain(c)) : c;
        };
    }

    private static char foldPlain(char c) {
        return c < 0x80 ? fold(c) : c;
    }

    static char plain(char c) {
        if (c < 0x80) {
            return c < ' ' ? ' ' : c;
        }
        if (c > 0xFF00 && c < 0xFF5F) {
            return (char) (c - 0xFEE0);
        }
        return switch (c) {
            case 0xA0, 0x2002, 0x2003, 0x2007, 0x2009, 0x200A, 0x202F, 0x3000 -> ' ';
            case 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212 -> '-';
            case 0x2018, 0x2019, 0x201B, 0x2032, 0xB4 -> '\'';
            case 0x201C, 0x201D -> '"';
            case 0x3001 -> ',';
            case 0x3002 -> '.';
            case 0xFFE5 -> '¥';
            case 0xFFE1 -> '£';
            default -> c;
        };
    }

    /**
     * One letter for all the characters that a recogniser confuses with it: {@code 0} and {@code o}; {@code 1},
     * {@code i}, {@code |}, {@code !} and {@code l}; {@code 5}, {@code $} and {@code s}; {@code 8} and {@code b}.
     */
    static char skeleton(char folded) {
        return switch (folded) {
            case '0' -> 'o';
            case '1', 'i', '|', '!' -> 'l';
            case '5', '$' -> 's';
            case '8' -> 'b';
            case '2' -> 'z';
            default -> folded;
        };
    }

    static boolean isLetter(char c) {
        char folded = fold(c);
        return folded >= 'a' && folded <= 'z' || c >= 0x180 && (c < 0x2000 || c >= 0x3040 && c < 0xFF00);
    }

    static boolean isLetterOrDigit(char c) {
        return Digits.is(c) || isLetter(c);
    }
}
