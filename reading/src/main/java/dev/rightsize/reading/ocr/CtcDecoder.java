package dev.rightsize.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Best-path decoding of connectionist temporal classification (Graves et al., 2006), with a fix for recognisers that
 * were trained on text without spaces: a space is read wherever its probability between two characters exceeds a small
 * threshold, although another class is likelier.
 */
public final class CtcDecoder {
    private static final char SPACE = ' ';

    private final Alphabet alphabet;
    private final float spaceThreshold;
    private final int doubt;

    /**
     * @param spaceThreshold probability of the space class above which a space is read between two characters; 0.02
     *     for PP-OCRv4 (flat between 0.01 and 0.03)
     * @param doubt the power to which a character's probability is raised to be its confidence: by so much doubts grow of a
     *     network that is too sure of itself; 1 for one that is not
     */
    public CtcDecoder(Alphabet alphabet, float spaceThreshold, int doubt) {
        this.alphabet = alphabet;
        this.spaceThreshold = spaceThreshold;
        this.doubt = doubt;
    }

    /**
     * Decodes one line.
     *
     * @param probabilities a row of class probabilities for each step, one after another
     * @param offset where the line's first row begins
     * @param steps number of rows
     * @param usedSteps how many of them lie inside the line; may be fractional, the rest is padding
     */
    List<Glyph> decode(float[] probabilities, int offset, int steps, float usedSteps) {
        int classes = alphabet.classes();
        List<Glyph> glyphs = new ArrayList<>();
        int previous = 0;
        float space = 0;
        float spaceAt = 0;
        for (int step = 0; step < steps; step++) {
            int row = offset + step * classes;
            float spaceHere = probabilities[row + classes - 1];
            if (spaceHere > space) {
                space = spaceHere;
                spaceAt = step;
            }
            int best = best(probabilities, row);
            float position = Math.min(1, (step + 0.5f) / usedSteps);
            float confidence = confidence(probabilities[row + best]);
            if (best != 0 && best == previous) {
                keepStronger(glyphs, confidence);
            } else if (best != 0) {
                if (!glyphs.isEmpty() && space > spaceThreshold) {
                    glyphs.add(new Glyph(SPACE, confidence(space), Math.min(1, (spaceAt + 0.5f) / usedSteps)));
                }
                glyphs.add(new Glyph(alphabet.character(best), confidence, position));
                space = 0;
            }
            previous = best;
        }
        return glyphs;
    }

    /** The text of one line that fills all steps. */
    public String text(float[] probabilities, int steps) {
        StringBuilder text = new StringBuilder();
        decode(probabilities, 0, steps, steps).forEach(glyph -> text.append(glyph.character()));
        return text.toString();
    }

    /** The likeliest character of a step, 0 where "no character" or the space is likelier. */
    private int best(float[] probabilities, int row) {
        int best = 0;
        float most = Math.max(probabilities[row], probabilities[row + alphabet.classes() - 1]);
        for (int candidate : alphabet.emitted()) {
            if (probabilities[row + candidate] > most) {
                most = probabilities[row + candidate];
                best = candidate;
            }
        }
        return best;
    }

    /** A network may return anything; what is no number counts as no confidence. The same to the bit everywhere. */
    private float confidence(float probability) {
        if (!(probability > 0)) {
            return 0;
        }
        float one = Math.min(1, probability);
        float confidence = one;
        for (int i = 1; i < doubt; i++) {
            confidence *= one;
        }
        return confidence;
    }

    private static void keepStronger(List<Glyph> glyphs, float confidence) {
        int last = glyphs.size() - 1;
        Glyph glyph = glyphs.get(last);
        if (confidence > glyph.confidence()) {
            glyphs.set(last, new Glyph(glyph.character(), confidence, glyph.position()));
        }
    }
}
