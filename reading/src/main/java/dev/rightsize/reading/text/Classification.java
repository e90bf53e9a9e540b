package dev.rightsize.reading.text;

import java.util.List;

/**
 * What a text is.
 *
 * @param best the most probable labels, the best first; at least one
 * @param sure whether the best is probable enough to act on: the threshold was chosen on examples held out
 * @param cut whether only the beginning of the text was looked at
 */
public record Classification(List<ScoredLabel> best, boolean sure, boolean cut) {
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

    /** How probable it is that {@link #label} is right, 0 to 1. */
    public double confidence() {
        return best.get(0).probability();
    }
}
