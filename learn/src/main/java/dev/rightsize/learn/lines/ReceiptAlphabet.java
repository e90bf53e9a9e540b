package dev.rightsize.learn.lines;

import java.text.Normalizer;
import java.util.List;

/**
 * Every character that receipts in English, Spanish, Catalan, Galician, Basque, Portuguese, French, German and Italian
 * print.
 */
public final class ReceiptAlphabet {
    private static final String MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private static final String DIGITS = "0123456789";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SMALL = "abcdefghijklmnopqrstuvwxyz";
    private static final String ACCENTED_CAPITALS = "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØŒÙÚÛÜŸ";
    private static final String ACCENTED_SMALL = "àáâãäåæçèéêëìíîïñòóôõöøœùúûüÿß";
    private static final String SIGNS = "€£¥¢§©®™°ºª·•¿¡«»×½¼²³";

    /** All of them but the space, in the order of the recogniser's classes. */
    public static final String CHARACTERS =
            DIGITS + CAPITALS + SMALL + MARKS + ACCENTED_CAPITALS + ACCENTED_SMALL + SIGNS;

    private ReceiptAlphabet() {}

    /** Classes of a recogniser: "no character", the characters and the space. */
    public static final int CLASSES = CHARACTERS.length() + 2;

    /** The characters one by one, as a bundle lists them. */
    public static List<String> lines() {
        return CHARACTERS.chars().mapToObj(Character::toString).toList();
    }

    /** The index of a character in {@link #CHARACTERS}, -1 if it has none. */
    public static int index(char character) {
        return CHARACTERS.indexOf(character);
    }

    /** Whether every character of the text is known, spaces included. */
    public static boolean covers(String text) {
        return text.chars().allMatch(c -> c == ' ' || index((char) c) >= 0);
    }

    /**
     * The text with typographic variants (quotes, dashes, ellipses) as their ordinary forms, composed accents and single
     * spaces.
     */
    public static String ordinary(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).chars().forEach(c -> out.append(ordinary((char) c)));
        return out.toString().strip().replaceAll(" +", " ");
    }

    private static String ordinary(char character) {
        return switch (character) {
            case '’', '‘', '‚', '‛', '´', '′' -> "'";
            case '“', '”', '„', '‟', '″' -> "\"";
            case '–', '—', '‒', '−', '‐', '‑' -> "-";
            case '∙', '⋅', '●' -> "·";
            case '✕', '✗' -> "×";
            case '…' -> "...";
            default ->
                Character.isWhitespace(character) || Character.isSpaceChar(character)
                        ? " "
                        : Character.toString(character);
        };
    }
}
