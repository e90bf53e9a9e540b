package dev.rightsize.learn.evaluate;

import dev.rightsize.learn.dataset.FoldedText;

/** Digits as printed, with the letters that they are misread as. */
final class Digits {
    /** A digit or a letter that looks like one, inside a character class. */
    static final String LOOKALIKE = "0-9OoQDIl|!ZSsBbg";

    private static final String LETTERS = "OoQDIl|!ZSsBbg";
    private static final String MEANT = "00001111255869";
    private static final int LONG = 6;
    private static final int SHORT = 3;

    private Digits() {}

    /** Only the digits, letters that look like digits replaced. */
    static String of(String text) {
        StringBuilder digits = new StringBuilder();
        for (char character : text.toCharArray()) {
            int lookalike = LETTERS.indexOf(character);
            if (character >= '0' && character <= '9') {
                digits.append(character);
            } else if (lookalike >= 0) {
                digits.append(MEANT.charAt(lookalike));
            }
        }
        return digits.toString();
    }

    /** Whether one may be a misreading of the other: two edits from six digits on, one from three, none below. */
    static boolean near(String read, String meant) {
        int allowed = meant.length() >= LONG ? 2 : meant.length() >= SHORT ? 1 : 0;
        return Math.abs(read.length() - meant.length()) <= allowed && FoldedText.distance(read, meant) <= allowed;
    }
}
