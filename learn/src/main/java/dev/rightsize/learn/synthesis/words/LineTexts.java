package dev.rightsize.learn.synthesis.words;

import dev.rightsize.learn.lines.ReceiptAlphabet;
import dev.rightsize.learn.synthesis.Dice;
import dev.rightsize.learn.synthesis.Region;
import dev.rightsize.learn.synthesis.text.ReceiptGenerator;
import java.util.ArrayList;
import java.util.List;

/**
 * What lines of receipts say, in nine languages: cells of generated receipts, phrases, invented words, amounts, days,
 * codes, short scraps and any characters. Every text is in the {@link ReceiptAlphabet}. Immutable and thread-safe.
 */
public final class LineTexts implements TextSource {
    private static final int MAX_LENGTH = 64;
    private static final List<String> LANGUAGES = List.of(
            "es", "es", "es", "en", "en", "en", "ca", "ca", "gl", "eu", "pt", "pt", "fr", "fr", "de", "de", "it", "it");

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
                .or(1, Scraps::rule)
                .or(5, Scraps::any)
                .or(2, Accents::sprinkled));
    }

    /** Lines from Spain and Catalonia that are rich in accents, ñ, ¿, ¡ and €: to measure how well those are read. */
    public static LineTexts accents() {
        List<String> languages = List.of("es", "es", "es", "ca", "gl");
        return new LineTexts(new Weighted()
                .or(30, filtered(new ReceiptTexts(ReceiptGenerator.of(Region.ES_ES, Region.ES_ES, Region.CA_ES))))
                .or(70, filtered(new Phrases(languages, 0.85, 0.1))));
    }

    private static TextSource filtered(TextSource source) {
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
        while (text.isEmpty()) {
            text = printable(texts.draw(dice));
        }
        return dice.chance(0.012) && text.length() < 14 ? spaced(text) : text;
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
        return out.toString().strip();
    }

    private static String spaced(String text) {
        return String.join(" ", text.replace(" ", "").split(""));
    }
}
