package dev.rightsize.reading.ocr;

import dev.rightsize.reading.layout.TextLine;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Decides between several looks at one line: of all texts that any look finds likely, the one for which the looks together and
 * its spelling speak most.
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
        Set<String> texts = new LinkedHashSet<>();
        for (Look look : looks) {
            texts.add(look.line().text());
            texts.addAll(beam.texts(look.emissions(), TEXTS));
        }
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        for (String text : texts) {
            double speaks = SPELLING * spelling.logProbability(text);
            for (Look look : looks) {
                speaks += logProbability(look, text) / looks.size();
            }
            if (speaks > most) {
                most = speaks;
                best = text;
            }
        }
        return line(looks, best);
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
