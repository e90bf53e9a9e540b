package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.synthesis.Dice;
import java.util.Map;

/** Puts accents where no language has them, so that letters are read as they stand. */
final class Accents {
    private static final Map<Character, String> VARIANTS = Map.ofEntries(
            Map.entry('a', "áàâãäåæ"),
            Map.entry('e', "éèêë"),
            Map.entry('i', "íìîï"),
            Map.entry('o', "óòôõöøœ"),
            Map.entry('u', "úùûü"),
            Map.entry('n', "ñ"),
            Map.entry('c', "ç"),
            Map.entry('y', "ÿ"),
            Map.entry('s', "ß"),
            Map.entry('A', "ÁÀÂÃÄÅÆ"),
            Map.entry('E', "ÉÈÊË"),
            Map.entry('I', "ÍÌÎÏ"),
            Map.entry('O', "ÓÒÔÕÖØŒ"),
            Map.entry('U', "ÚÙÛÜ"),
            Map.entry('N', "Ñ"),
            Map.entry('C', "Ç"),
            Map.entry('Y', "Ÿ"));

    private static final TextSource WORDS = new Phrases(WordList.LANGUAGES, 0, 0.5);

    private Accents() {}

    static String sprinkled(Dice dice) {
        String text = WORDS.draw(dice);
        double share = dice.between(0.1, 0.7);
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String variants = VARIANTS.get(c);
            out.append(
                    variants != null && dice.chance(share)
                            ? variants.charAt(dice.between(0, variants.length() - 1))
                            : c);
        }
        return out.toString();
    }
}
