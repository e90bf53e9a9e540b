package dev.rightsize.reading.text;

import java.util.List;

/**
 * What a text is.
 *
 * @param best the most probable labels, the best first; at least one
 * @param confidence how probable it is that the best is right, 0 to 1: with two networks not quite its probability, for that
 *     supposes that the text has one of the labels
 * @param sure whether the confidence is enough to act on: the threshold was chosen on examples held out
 * @param cut whether only the beginning of the text was looked at
 */
public record Classification(List<ScoredLabel> best, double confidence, boolean sure, boolean cut) {
    public Classification {
        best = List.copyOf(best);
        if (best.isEmpty()) {
            throw new IllegalArgumentException("A classification needs at least one label but 'best' is empty.");
        }
    }

    /** The most probable label. */
    public String label() {
        return best.get(0).label();
    }
}
