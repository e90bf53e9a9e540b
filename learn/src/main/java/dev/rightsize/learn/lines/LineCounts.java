package dev.rightsize.learn.lines;

import java.util.Map;
import java.util.TreeMap;

/** How many lines of a set were kept, by what is known of them, and how many were dropped, by why. */
final class LineCounts {
    private final String set;
    private final Map<String, Integer> counts = new TreeMap<>();

    LineCounts(String set) {
        this.set = set;
    }

    void keep(Split split, FoundLine line) {
        LineLabel label = line.label();
        count(split + " " + label.source() + (label.cased() ? " cased" : "") + (label.spaced() ? " spaced" : "")
                + (line.detected() ? "" : ", box of the transcript"));
    }

    void drop(String reason) {
        count("dropped: " + reason);
    }

    /** Counts by what was counted, each beginning with the set's name. */
    Map<String, Integer> counts() {
        return counts;
    }

    private void count(String what) {
        counts.merge(set + " " + what, 1, Integer::sum);
    }
}
