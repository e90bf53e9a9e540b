package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What lines of receipts say, in nine languages: cells of generated receipts, phrases, invented words, amounts, days,
 * codes, short scraps and any characters. Every text is in the {@link ReceiptAlphabet}. Immutable and thread-safe.
 */
public final class LineTexts implements TextSource {
    private static final int MAX_LENGTH = 64;
    private static final double RULES_KEPT = 0.2;
    private static final double SPACED = 0.012;
    private static final List<String> LANGUAGES = List.of(
            "es", "es", "es", "en", "en", "en", "ca", "ca", "gl", "eu", "pt", "pt", "fr", "fr", "de", "de", "it", "it");

    private static final List<String> POINTED = WordList.of("ca").words().stream()
            .filter(word -> word.indexOf('·') >= 0)
            .toList();

    /** Underscores run together: how many there are cannot be seen. */
    private static final Pattern LINE = Pattern.compile("__+");

    private final TextSource texts;

    private LineTexts(TextSource texts) {
        this.texts = texts;
    }

    /** The mixture to learn from. */
    public static LineTexts everything() {
        List<String> words = new ArrayList<>();
        WordList.LANGUAGES.forEach(
                language -> words.addAll(WordList.of(language).words()));
        return new LineTexts(new Weighted()
                .or(26, new ReceiptTexts(ReceiptGenerator.everywhere()))
                .or(20, new Phrases(LANGUAGES, 0.25, 0))
                .or(12, new Phrases(LANGUAGES, 0.2, 0.75))
                .or(16, new Amounts())
                .or(6, new Moments())
                .or(7, new Codes(LetterChain.of(words)))
                .or(5, Scraps::few)
                .or(0.7, Scraps::rule)
                .or(3, new Names())
                .or(6, Scraps::any)
                .or(4, Accents::sprinkled));
    }

    /** What stands large over a receipt: names of places, and what they call themselves. */
    public static LineTexts names() {
        return new LineTexts(new Names());
    }

    /** Lines from Spain and Catalonia that are rich in accents, ñ, ¿, ¡ and €: to measure how well those are read. */
    public static LineTexts accents() {
        List<String> languages = List.of("es", "es", "es", "ca", "gl");
        TextSource phrases = new Phrases(languages, 0.6, 0.1);
        return new LineTexts(new Weighted()
                .or(30, accented(new ReceiptTexts(ReceiptGenerator.of(Region.ES_ES, Region.ES_ES, Region.CA_ES))))
                .or(50, accented(new Phrases(languages, 0.85, 0.1)))
                .or(10, dice -> dice.oneOf("¡", "¿") + phrases.draw(dice))
                .or(10, dice -> Amounts.number(dice) + dice.oneOf("€", " €"))
                .or(5, dice -> phrases.draw(dice) + dice.oneOf(" (€)", " (€):", " €:", " / €"))
                .or(8, LineTexts::pointed));
    }

    /** A Catalan word whose two {@code l} stand apart by a point at half height, which is easily taken for a full stop. */
    private static String pointed(Dice dice) {
        String word = LetterCase.any(dice.oneOf(POINTED), dice);
        return dice.chance(0.5)
                ? word
                : word + dice.oneOf(":", " ", ": ", "  ") + Amounts.number(dice) + dice.oneOf("", " €");
    }

    private static TextSource accented(TextSource source) {
        return dice -> {
            String text = source.draw(dice);
            for (int i = 0; i < 200 && text.chars().noneMatch(c -> "¿¡€ÁÉÍÓÚÜÑÇÀÈÒáéíóúüñçàèò·".indexOf(c) >= 0); i++) {
                text = source.draw(dice);
            }
            return text;
        };
    }

    @Override
    public String draw(Dice dice) {
        String text = printable(texts.draw(dice));
        while (text.isEmpty() || rule(text) && !dice.chance(RULES_KEPT)) {
            text = printable(texts.draw(dice));
        }
        return dice.chance(SPACED) && text.length() < 14 ? spaced(text, dice) : text;
    }

    /** In the alphabet, without blanks at the ends, cut between words if it is too long. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            String ordinary = c == ' ' ? " " : ReceiptAlphabet.ordinary(Character.toString(c));
            out.append(ReceiptAlphabet.covers(ordinary) ? ordinary : "");
        }
        if (out.length() > MAX_LENGTH) {
            int space = out.lastIndexOf(" ", MAX_LENGTH);
            out.setLength(space > 0 ? space : MAX_LENGTH);
        }
        return LINE.matcher(out).replaceAll("").strip();
    }

    /** Rows of marks that part sections: receipts have many, and there is little to learn from them. */
    private static boolean rule(String text) {
        return text.length() > 4 && text.chars().noneMatch(Character::isLetterOrDigit);
    }

    /** {@code T O T A L}, with gaps that can be told from those between the letters of a word. */
    private static String spaced(String text, Dice dice) {
        return String.join(dice.chance(0.3) ? " " : "  ", text.replace(" ", "").split(""));
    }
}
