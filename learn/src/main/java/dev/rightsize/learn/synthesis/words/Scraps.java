package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;

/** The short boxes of receipts: a letter, a digit, a sign, a tax mark; and rows of one sign that part sections. */
final class Scraps {
    private static final String COMMON = "1234567890ABCDEFTXx%$€*#@&+-=:/!?";

    private Scraps() {}

    /** One to three characters. */
    static String few(Dice dice) {
        return switch (dice.weighted(26, 16, 14, 10, 12, 8, 6, 8)) {
            case 0 -> String.valueOf(dice.between(1, 20));
            case 1 -> pick(COMMON, dice);
            case 2 -> dice.between(1, 12) + dice.oneOf("x", "X", "×", "-", "%", ".", "º", "ª", ")", "A");
            case 3 -> dice.oneOf("x", "X", "#", "$", "€", "£", "-", "*", "+") + dice.between(1, 20);
            case 4 -> pick(ReceiptAlphabet.CHARACTERS, dice);
            case 5 -> letters(dice, 2);
            case 6 -> letters(dice, 3);
            default ->
                dice.oneOf(
                        "kg", "EA", "No", "Nº", "ud", "Ud", "DE", "IT", "PT", "SR", "ZR", "TX", "FS", "ST", "Qty",
                        "QTY", "RM", "(€)", "(A)", "A:", "T1", "PC", "EUR", "USD", "TVA", "IVA", "TTC", "HT", "GST",
                        "VAT", "B1", "de", "la", "y", "e", "o", "à", "ou");
        };
    }

    /** A row of one or two signs. */
    static String rule(Dice dice) {
        String sign = dice.oneOf(
                "-", "-", "-", "=", "=", "*", "*", ".", "~", "#", ">", "<", "+", "- ", "* ", "-=", "·", "/", "\\", ":",
                "•", "|");
        return sign.repeat(dice.between(3, dice.chance(0.3) ? 36 : 12) + (dice.chance(0.1) ? 8 : 0))
                .strip();
    }

    /** Any characters of the alphabet, each as often as any other, or accented ones and signs more often. */
    static String any(Dice dice) {
        String from = switch (dice.weighted(4, 3, 3)) {
            case 0 -> ReceiptAlphabet.CHARACTERS;
            case 1 -> ReceiptAlphabet.CHARACTERS.substring(62);
            default -> ReceiptAlphabet.CHARACTERS.substring(94);
        };
        int length = dice.between(2, 12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            boolean gap = i > 0 && i < length - 1 && text.charAt(i - 1) != ' ' && dice.chance(0.12);
            text.append(gap ? " " : pick(dice.chance(0.6) ? from : ReceiptAlphabet.CHARACTERS, dice));
        }
        return text.toString();
    }

    private static String letters(Dice dice, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append((char) ((dice.chance(0.75) ? 'A' : 'a') + dice.between(0, 25)));
        }
        return text.toString();
    }

    private static String pick(String from, Dice dice) {
        int at = dice.between(0, from.length() - 1);
        return from.substring(at, at + 1);
    }
}
