package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.List;

/** A few words of one language in a row, in any case, with the marks and numbers that stand beside them. */
final class Phrases implements TextSource {
    private final List<String> languages;
    private final double accents;
    private final double invented;

    /**
     * @param languages each as often as it is given
     * @param accents how often a word with accents is preferred
     * @param invented how often a word is invented
     */
    Phrases(List<String> languages, double accents, double invented) {
        this.languages = List.copyOf(languages);
        this.accents = accents;
        this.invented = invented;
    }

    @Override
    public String draw(Dice dice) {
        WordList list = WordList.of(dice.oneOf(languages));
        int count = 1 + dice.weighted(44, 30, 13, 7, 4, 2);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(
                    i == 0 ? "" : dice.chance(0.03) ? dice.oneOf(", ", " - ", "/", "-", " & ", " + ", ". ", "'") : " ");
            text.append(word(list, dice));
        }
        return dressed(LetterCase.any(text.toString(), dice), dice);
    }

    private String word(WordList list, Dice dice) {
        if (dice.chance(invented)) {
            String word = list.chain().word(dice, 1, 12);
            return word.isEmpty() ? list.word(dice) : word;
        }
        boolean preferred = !list.accented().isEmpty() && dice.chance(accents);
        return preferred ? dice.oneOf(list.accented()) : list.word(dice);
    }

    private static String dressed(String text, Dice dice) {
        return switch (dice.weighted(58, 12, 6, 8, 3, 2, 2, 2, 2, 2, 3)) {
            case 0 -> text;
            case 1 -> text + dice.oneOf(":", ":", ":", ".", ",", ";", " :", "...", "!", "?", "..");
            case 2 -> dice.between(1, 30) + dice.oneOf(" ", " ", "x ", " x ", "  ", ".", "-") + text;
            case 3 -> text + dice.oneOf(" ", " ", ": ", ":", "  ", "   ", " - ") + Amounts.number(dice);
            case 4 -> dice.oneOf("¡", "¿").equals("¡") ? "¡" + text + "!" : "¿" + text + "?";
            case 5 -> "(" + text + ")";
            case 6 ->
                dice.oneOf("*", "**", "***", "-", ">", "•", "·", "+", "#", "- ", "* ", "** ", "=", "~", "» ") + text;
            case 7 -> text + " " + dice.digits(dice.between(1, 5));
            case 8 ->
                dice.oneOf(
                        "\"" + text + "\"",
                        "«" + text + "»",
                        "<" + text + ">",
                        "[" + text + "]",
                        "--" + text + "--",
                        "{" + text + "}",
                        "*" + text + "*",
                        "'" + text + "'");
            case 9 ->
                text
                        + dice.oneOf(
                                ", S.L.",
                                " S.A.",
                                " S.L.",
                                " GmbH",
                                " & Co. KG",
                                " S.r.l.",
                                " S.p.A.",
                                " Lda.",
                                " SARL",
                                " SDN BHD",
                                " Inc.",
                                " Ltd",
                                "®",
                                "™",
                                " ©" + dice.between(2009, 2029),
                                " S.C.P.",
                                " S.COOP.");
            default ->
                text
                        + dice.oneOf(
                                " nº ", " Nº ", ", ", " N° ", " n.º ", " # ", " s/n, ", " km ", ", 1º ", ", 2ª ", " @",
                                " §")
                        + dice.between(1, 250);
        };
    }
}
