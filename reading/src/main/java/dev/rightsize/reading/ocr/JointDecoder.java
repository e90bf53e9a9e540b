package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.TextLine;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decides between several looks at one line: of all texts that any look finds likely, the one for which the looks together and
 * its spelling speak most. Spelling may see a letter where the looks see a digit, never the other way round.
 */
final class JointDecoder {
    /** Texts of each look that are weighed. */
    private static final int TEXTS = 6;
    /** How much the spelling's logarithm counts beside that of the looks; anything from .15 to .3 does nearly as well. */
    private static final double SPELLING = 0.3;
    /** Natural logarithm below which a look's no is no louder. */
    private static final double LOUDEST_NO = -30;

    private final Alphabet alphabet;
    private final CtcDecoder decoder;
    private final BeamSearch beam;
    private final CharacterModel spelling;

    JointDecoder(Alphabet alphabet, CtcDecoder decoder, CharacterModel spelling) {
        this.alphabet = alphabet;
        this.decoder = decoder;
        this.spelling = spelling;
        beam = new BeamSearch(alphabet);
    }

    /** @param looks at one line, at least one */
    TextLine decode(List<Look> looks) {
        Map<String, Double> seen = new LinkedHashMap<>();
        for (Look look : looks) {
            seen.put(look.line().text(), 0.0);
            beam.texts(look.emissions(), TEXTS).forEach(text -> seen.put(text, 0.0));
        }
        seen.replaceAll((text, unused) -> looks.stream()
                .mapToDouble(look -> logProbability(look, text))
                .average()
                .orElseThrow());
        String likeliest = best(seen);
        Map<String, Double> weighed = new LinkedHashMap<>();
        seen.forEach((text, logProbability) -> {
            if (addsNoDigit(text, likeliest)) {
                weighed.put(text, logProbability + SPELLING * spelling.logProbability(text));
            }
        });
        return line(looks, best(weighed));
    }

    /** The first of those that most speaks for. */
    private static String best(Map<String, Double> texts) {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, Double> text : texts.entrySet()) {
            if (text.getValue() > most) {
                most = text.getValue();
                best = text.getKey();
            }
        }
        return best;
    }

    /** Whether a text has no digits but those that were seen, in their order: figures are never guessed from spelling. */
    private static boolean addsNoDigit(String text, String seen) {
        int at = 0;
        for (char character : text.toCharArray()) {
            if (character >= '0' && character <= '9') {
                at = seen.indexOf(character, at) + 1;
                if (at == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** As the surest look has it whose best path this is, or else where the look stands that finds it likeliest. */
    private TextLine line(List<Look> looks, String text) {
        return looks.stream()
                .map(Look::line)
                .filter(line -> line.text().equals(text))
                .max(Comparator.comparingDouble(TextLine::confidence))
                .orElseGet(() -> {
                    Look likeliest = looks.stream()
                            .max(Comparator.comparingDouble(look -> logProbability(look, text)))
                            .orElseThrow();
                    return Lines.of(likeliest.line().box(), decoder.align(likeliest.emissions(), text));
                });
    }

    private double logProbability(Look look, String text) {
        return Math.max(LOUDEST_NO, new CtcAlignment(look.emissions(), alphabet.classesOf(text)).logProbability());
    }
}
