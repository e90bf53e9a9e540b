package dev.rightsize.reading.layout;

import java.util.List;

/**
 * A piece of text that was detected and recognised as one, usually part or all of a printed line.
 *
 * @param text the words, joined by single spaces
 * @param box where the detector saw it
 * @param confidence mean probability of the characters, 0 to 1
 * @param words its words from left to right
 */
public record TextLine(String text, Quad box, float confidence, List<Word> words) {
    public TextLine {
        words = List.copyOf(words);
    }

    /** Whether each of its words was read with at least so much confidence; false where there is none. */
    public boolean sure(float least) {
        return !words.isEmpty() && words.stream().allMatch(word -> word.confidence() >= least);
    }
}
