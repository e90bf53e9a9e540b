package dev.rightsize.reading.receipt.typed;

/**
 * A word of the lexicon in a row.
 *
 * @param concept what it is about
 * @param language of the word, {@code en} or the like; {@code any} if it tells none
 * @param keyword as it stands in the lexicon
 * @param edits characters that had to be changed, 0 to 2; look-alikes as {@code 0} for {@code O} are not counted
 * @param glued whether it is part of a longer run of letters: {@code TOTALSALES}
 */
public record KeywordMatch(
        int start, int end, Concept concept, String language, String keyword, int edits, boolean glued)
        implements Match {
    /** 1 for a word as in the lexicon, less for each edit and for being glued to others, above 0. */
    public double strength() {
        return (1 - 0.2 * edits) * (glued ? 0.8 : 1);
    }

    /** Whether it is a word of its own, spelt as in the lexicon. */
    public boolean isExact() {
        return edits == 0 && !glued;
    }
}
