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

    /** The best path of one line. */
    List<Glyph> decode(Emissions emissions) {
        List<Glyph> glyphs = new ArrayList<>();
        int previous = 0;
        float space = 0;
        float spaceAt = 0;
        for (int step = 0; step < emissions.steps(); step++) {
            float spaceHere = emissions.get(step, emissions.classes() - 1);
            if (spaceHere > space) {
                space = spaceHere;
                spaceAt = step;
            }
            int best = best(emissions, step);
            float confidence = confidence(emissions.probability(step, best));
            if (best != 0 && best == previous) {
                keepStronger(glyphs, confidence);
            } else if (best != 0) {
                if (!glyphs.isEmpty() && space > spaceThreshold) {
                    glyphs.add(new Glyph(SPACE, confidence(space), emissions.position(spaceAt)));
                }
                glyphs.add(new Glyph(alphabet.character(best), confidence, emissions.position(step)));
                space = 0;
            }
            previous = best;
        }
        return glyphs;
    }

    /** The characters of a text where they are likeliest to stand in a line. */
    List<Glyph> align(Emissions emissions, String text) {
        int[] classes = alphabet.classesOf(text);
        int[] steps = new CtcAlignment(emissions, classes).steps();
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < classes.length; i++) {
            float confidence = confidence(emissions.probability(steps[i], classes[i]));
            glyphs.add(new Glyph(text.charAt(i), confidence, emissions.position(steps[i])));
        }
        return glyphs;
    }

    /** The text of one line that fills all steps. */
    public String text(float[] probabilities, int steps) {
        StringBuilder text = new StringBuilder();
        decode(Emissions.of(probabilities, steps)).forEach(glyph -> text.append(glyph.character()));
        return text.toString();
    }

    /** The likeliest character of a step, 0 where "no character" or the space is likelier. */
    private int best(Emissions emissions, int step) {
        int best = 0;
        float most = Math.max(emissions.get(step, 0), emissions.get(step, emissions.classes() - 1));
        for (int candidate : alphabet.emitted()) {
            if (emissions.get(step, candidate) > most) {
                most = emissions.get(step, candidate);
                best = candidate;
            }
        }
        return best;
    }

    /** The same to the bit everywhere. */
    private float confidence(float probability) {
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
